/** ERP-IDEM-01: a posting that is delivered again after it was acknowledged books nothing again. */
import { bookingRule } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-IDEM-01",
  needs:
    "A posting with a shipment that was delivered again, unchanged, after it was acknowledged, and the order's sales observed at rest afterwards.",
  inPlay: (account) =>
    account.required && account.hazards().includes("serial-copy"),
  likelyCause:
    "The posting is booked without asking whether its messageId was processed before. Keep each messageId in a table with a unique key, write it in the transaction of the booking, and answer a known one with 200 at once.",
});
