/** ERP-PAY-03: a refusal is a 4xx or 5xx with hasError true and an errorMessage. */
import { refusalEnvelope } from "./answers.js";

export const rule = refusalEnvelope({
  requirement: "ERP-PAY-03",
  operations: ["outwardSalesPosting"],
});
