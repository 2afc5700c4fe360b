/** EFS-PAY-17: a message with strings of the full legal length is accepted. */
import { efsWebhooks } from "../efs/webhooks.js";
import { toleranceRule } from "./tolerance.js";

export const rule = toleranceRule({
  requirement: "EFS-PAY-17",
  variant: "long-strings",
  operations: efsWebhooks,
});
