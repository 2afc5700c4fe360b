/** ERP-PAY-05: a posting with fields that the ERP does not know is accepted. */
import { toleranceRule } from "./tolerance.js";

export const rule = toleranceRule({
  requirement: "ERP-PAY-05",
  variant: "unknown-fields",
  operations: ["outwardSalesPosting"],
});
