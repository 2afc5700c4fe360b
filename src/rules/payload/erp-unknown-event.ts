/** ERP-PAY-07: a posting with an event type that the ERP does not know is acknowledged. */
import { toleranceRule } from "./tolerance.js";

export const rule = toleranceRule({
  requirement: "ERP-PAY-07",
  variant: "unknown-event",
  operations: ["outwardSalesPosting"],
});
