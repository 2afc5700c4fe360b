/** ERP-IDEM-11: a posting is still recognised after the ERP was killed and started again. */
import { bookingRule } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-IDEM-11",
  needs:
    "A posting with a shipment that was delivered again after the vendor's process was killed and started again, and the order's sales observed at rest afterwards.",
  inPlay: (account) =>
    account.required && account.hazards().includes("restart-copy"),
  likelyCause:
    "The messageIds that were processed are kept in memory only. Keep them in the database, in the transaction of the booking.",
});
