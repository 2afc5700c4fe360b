/** ERP-PAY-06: a posting with null in optional fields is accepted. */
import { toleranceRule } from "./tolerance.js";

export const rule = toleranceRule({
  requirement: "ERP-PAY-06",
  variant: "null-fields",
  operations: ["outwardSalesPosting"],
});
