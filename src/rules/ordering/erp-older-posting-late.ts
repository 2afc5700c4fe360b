/** ERP-ORD-04: an older posting that arrives after a younger one erases nothing that is booked. */
import { bookingRule } from "../erp/booking-rule.js";
import { arrivedLate } from "../erp/circumstances.js";

export const rule = bookingRule({
  requirement: "ERP-ORD-04",
  needs:
    "An acknowledged posting with a shipment, then an older posting of the order (lower messageId) delivered after it, and the order's sales observed at rest afterwards.",
  inPlay: (account, ledger) => account.required && arrivedLate(account, ledger),
  likelyCause:
    "Each posting replaces all that is stored of its order, so one that was overtaken takes away what a younger one brought. Only add shipments that are new; never delete those that a posting does not show.",
});
