/** ERP-IDEM-08: a posting is still recognised after other postings came in between. */
import { lateFigures } from "../between.js";
import { bookingRule } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-IDEM-08",
  needs:
    "A posting with a shipment that was delivered again after it was acknowledged and many other postings had been delivered, and the order's sales observed at rest afterwards.",
  inPlay: (account) =>
    account.required &&
    account.hazards().includes("late-copy") &&
    account.carriers.some(({ later }) => later.length > 0),
  likelyCause:
    "Only the latest messageIds are remembered, in a cache of limited size or time. Nothing says how late a copy may come, so keep the keys as long as the bookings.",
  figures: lateFigures,
});
