/** ERP-PAY-10: a posting with strings of the full legal length is accepted. */
import { toleranceRule } from "./tolerance.js";

export const rule = toleranceRule({
  requirement: "ERP-PAY-10",
  variant: "long-strings",
  operations: ["outwardSalesPosting"],
});
