/** EFS-PAY-15: a message with null in optional fields is accepted. */
import { efsWebhooks } from "../efs/webhooks.js";
import { toleranceRule } from "./tolerance.js";

export const rule = toleranceRule({
  requirement: "EFS-PAY-15",
  variant: "null-fields",
  operations: efsWebhooks,
});
