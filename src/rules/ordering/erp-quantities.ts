/** ERP-ORD-07: a sale holds the quantities of its shipment, summed by SKU. */
import { bookingRule, unseen } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-ORD-07",
  needs:
    "An acknowledged posting with a shipment, and its sale observed at rest with readable lines.",
  inPlay: ({ accepted }) => accepted.length > 0,
  unclear: unseen("quantities"),
  likelyCause:
    "The quantities are taken from the order's lines instead of the shipment's items, or items that repeat a SKU overwrite one another. Sum shipmentItems[].quantity by channelSkuCode.",
});
