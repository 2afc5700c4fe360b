/** ERP-PAY-05: a posting with fields that the ERP does not know is accepted. */
import { postingTolerance } from "../erp/tolerance.js";

export const rule = postingTolerance({
  requirement: "ERP-PAY-05",
  variant: "unknown-fields",
});
