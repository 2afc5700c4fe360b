/** ERP-PAY-10: a posting with strings of the full legal length is accepted. */
import { postingTolerance } from "../erp/tolerance.js";

export const rule = postingTolerance({
  requirement: "ERP-PAY-10",
  variant: "long-strings",
});
