/** ERP-PAY-04: a failure is not hidden in a 200. */
import { failureNotHidden } from "./answers.js";

export const rule = failureNotHidden({
  requirement: "ERP-PAY-04",
  operations: ["outwardSalesPosting"],
});
