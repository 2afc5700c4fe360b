/** EFS-PAY-16: an event type that the vendor does not know is acknowledged. */
import { efsWebhooks } from "../efs/webhooks.js";
import { toleranceRule } from "./tolerance.js";

export const rule = toleranceRule({
  requirement: "EFS-PAY-16",
  variant: "unknown-event",
  operations: efsWebhooks,
});
