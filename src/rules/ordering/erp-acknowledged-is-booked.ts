/** ERP-ORD-01: what was acknowledged is done, so every shipment of an acknowledged posting becomes visible as a sale. */
import { bookingRule } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-ORD-01",
  needs:
    "An acknowledged posting with a shipment, and the order's sales observed at rest afterwards.",
  inPlay: (account) => account.required,
  likelyCause:
    "The posting is acknowledged before its booking is committed, and the booking fails or is dropped. Answer 2xx only after the commit; what cannot be booked yet must be kept or refused.",
});
