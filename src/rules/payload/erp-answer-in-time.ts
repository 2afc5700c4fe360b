/** ERP-PAY-02: a posting is answered within 45 seconds. */
import { answerInTime } from "./answers.js";

export const rule = answerInTime({
  requirement: "ERP-PAY-02",
  operations: ["outwardSalesPosting"],
});
