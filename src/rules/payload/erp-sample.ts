/**
 * ERP-PAY-09: the documented sample posting is accepted as it stands.
 *
 * It is not the creation of its order, and a posting for an unknown order may be refused: a refusal counts once the order
 * was created at the vendor.
 */
import { postingTolerance } from "../erp/tolerance.js";

export const rule = postingTolerance({
  requirement: "ERP-PAY-09",
  variant: "sample",
  what: "that is the documented sample as it stands",
  likelyCause:
    'The reader is stricter than the documentation: the sample has text for a boolean ("false"), for a number ("121", "0.0") and for three values at once ("SO/STO/RTV"), and ships more than is open. Read it once in a test of your own.',
});
