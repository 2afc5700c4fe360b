/** ERP-IDEM-13: two postings of one order that carry the same shipment and are processed at the same time book it once. */
import { bookingRule } from "../erp/booking-rule.js";
import { racersOf } from "../erp/circumstances.js";

export const rule = bookingRule({
  requirement: "ERP-IDEM-13",
  needs:
    "Two postings with different messageIds whose processing overlapped and which were the first to carry a shipment, one of them acknowledged, and the order's sales observed at rest afterwards.",
  inPlay: (account) => account.required && racersOf(account).size > 1,
  likelyCause:
    "The shipmentCode is looked up first and booked later, so two postings both find nothing. Put a unique key on shipmentCode and treat the conflict as booked.",
});
