/** EFS-PAY-13: a failure is not hidden in a 200. */
import { failureNotHidden } from "./answers.js";
import { efsWebhooks } from "../efs/webhooks.js";

export const rule = failureNotHidden({
  requirement: "EFS-PAY-13",
  operations: efsWebhooks,
});
