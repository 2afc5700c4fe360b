/** EFS-PAY-11: a message is answered within 45 seconds. */
import { answerInTime } from "./answers.js";
import { efsWebhooks } from "../efs/webhooks.js";

export const rule = answerInTime({
  requirement: "EFS-PAY-11",
  operations: efsWebhooks,
});
