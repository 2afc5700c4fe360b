/** ERP-PAY-07: a posting with an event type that the ERP does not know is acknowledged. */
import { postingTolerance } from "../erp/tolerance.js";

export const rule = postingTolerance({
  requirement: "ERP-PAY-07",
  variant: "unknown-event",
});
