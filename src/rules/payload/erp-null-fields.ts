/** ERP-PAY-06: a posting with null in optional fields is accepted. */
import { postingTolerance } from "../erp/tolerance.js";

export const rule = postingTolerance({
  requirement: "ERP-PAY-06",
  variant: "null-fields",
});
