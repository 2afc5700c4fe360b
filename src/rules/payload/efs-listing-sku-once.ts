/** EFS-PAY-22: a listing holds each SKU once. */
import { skuOnce } from "./sku-once.js";

export const rule = skuOnce({
  requirement: "EFS-PAY-22",
  needs: "A listing.",
  lists: { createListing: "skuListings" },
  likelyCause:
    "Changed and new products are put together without looking for a SKU that is in both, or a product is listed once for each of its barcodes. Send each SKU once.",
});
