/** EFS-PAY-06: an inventory update, a cancellation and a pack hold each SKU once. */
import { skuOnce } from "./sku-once.js";

export const rule = skuOnce({
  requirement: "EFS-PAY-06",
  needs: "An inventory update, a cancellation or a pack.",
  lists: {
    updateInventory: "products",
    cancelOrderItems: "orderItems",
    packOrder: "shipmentItems",
  },
  likelyCause:
    "The lines of the order are sent one by one although two of them share a SKU, or a retry was appended to the first try. Add the quantities up by SKU.",
});
