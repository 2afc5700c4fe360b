/** ERP-PAY-01: the total of a sale is the sum of the sellingPriceTotal of its shipment's items, to the paisa. */
import { bookingRule, unseen } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-PAY-01",
  needs:
    "An acknowledged posting with a shipment, and its sale observed at rest with its lines and its total.",
  inPlay: ({ accepted }) => accepted.length > 0,
  unclear: unseen("total"),
  likelyCause:
    "The total is computed from other fields (base prices, discounts, the order's lines), with whole numbers only, or for one item only. Sum shipmentItems[].sellingPriceTotal and keep two decimals.",
});
