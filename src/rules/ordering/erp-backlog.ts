/** ERP-ORD-09: a backlog of postings that is released at once after an outage is worked off. */
import { backlogFigures } from "../backlog.js";
import { bookingRule } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-ORD-09",
  needs:
    "Postings with shipments that had waited for the end of an outage, released at once with those of many others and acknowledged, and the orders' sales observed at rest afterwards.",
  inPlay: (account) =>
    account.required && account.hazards().includes("backlog"),
  likelyCause:
    "Postings are acknowledged into a queue of limited size, or dropped while the ERP is busy. Acknowledge after the booking is stored, and answer 429 or 503 to what is too much: it comes again.",
  figures: backlogFigures,
});
