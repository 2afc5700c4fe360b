/** ERP-IDEM-16: the whole history of postings, delivered again after a restore, books nothing again. */
import { replayFigures } from "../between.js";
import { bookingRule } from "../erp/booking-rule.js";
import { partlyReplayed } from "../replayed.js";

export const rule = bookingRule({
  requirement: "ERP-IDEM-16",
  needs:
    "Every posting of an order with a shipment delivered again in the original order, all of them acknowledged before, and the order's sales observed at rest afterwards.",
  inPlay: (account) => account.required && account.hazards().includes("replay"),
  unclear: ({ last }) => partlyReplayed(last.ledger.life),
  likelyCause:
    "Keys are forgotten too early (when the order is finished, or when a later posting comes), or a repeated creation starts the order over. Keep every messageId and every shipmentCode as long as the bookings.",
  figures: replayFigures,
});
