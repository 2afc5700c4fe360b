/**
 * ERP-IDEM-14: another content under a known shipmentCode is not booked over the first.
 *
 * Acknowledging it and refusing it are both right; only what is booked is judged.
 */
import { bookingRule } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-IDEM-14",
  needs:
    "A posting under a new messageId that states other quantities for a shipment which was booked, and the order's sales observed at rest afterwards.",
  inPlay: (account) =>
    account.accepted.length > 0 && account.restated.length > 0,
  likelyCause:
    "A known shipment is written over, or booked a second time, when its figures differ. Keep what is booked under the shipmentCode; refuse the posting with a 4xx or acknowledge it, and let a person look at it.",
});
