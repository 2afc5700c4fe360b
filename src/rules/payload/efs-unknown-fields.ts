/** EFS-PAY-14: a message with fields that the vendor does not know is accepted. */
import { efsWebhooks } from "../efs/webhooks.js";
import { toleranceRule } from "./tolerance.js";

export const rule = toleranceRule({
  requirement: "EFS-PAY-14",
  variant: "unknown-fields",
  operations: efsWebhooks,
});
