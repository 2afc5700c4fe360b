/** ERP-PAY-08: a posting is accepted with either form of the scalars on which table and sample disagree. */
import { postingTolerance } from "../erp/tolerance.js";

export const rule = postingTolerance({
  requirement: "ERP-PAY-08",
  variant: "scalar-forms",
  what: "with the other form of a scalar on which the documented table and sample disagree (isSplitRequired, omsShipmentId, volWeight)",
  likelyCause:
    'The field is read with one type only, but the table and the sample of the documentation disagree about it. Accept both: true and "true", 121 and "121", 0.5 and "0.5".',
});
