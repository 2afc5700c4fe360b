/** EFS-PAY-12: a refusal is a 4xx or 5xx with hasError true and an errorMessage. */
import { refusalEnvelope } from "./answers.js";
import { efsWebhooks } from "../efs/webhooks.js";

export const rule = refusalEnvelope({
  requirement: "EFS-PAY-12",
  operations: efsWebhooks,
});
