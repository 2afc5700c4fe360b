/** ERP-IDEM-06: a posting whose answer was lost and which is delivered again is booked exactly once. */
import { bookingRule } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-IDEM-06",
  needs:
    "A posting with a shipment whose answer was lost or came too late, delivered again afterwards, and the order's sales observed at rest.",
  inPlay: (account) =>
    account.accepted.length > 0 && account.hazards().includes("lost-answer"),
  likelyCause:
    "The messageId and the booking are not written together: one is committed without the other when the connection breaks, so the next delivery books twice or not at all. Write both in one transaction and answer after its commit.",
});
