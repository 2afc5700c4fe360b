/** EFS-PAY-06: a payload holds each SKU once. Return items are not meant: each of them is one piece. */
import { codeOf } from "../efs/quantities.js";
import { isRecord, records } from "../json.js";
import { callRule } from "./calls.js";

const lists: Readonly<Record<string, string>> = {
  createListing: "skuListings",
  updateInventory: "products",
  cancelOrderItems: "orderItems",
  packOrder: "shipmentItems",
};

export const rule = callRule({
  requirement: "EFS-PAY-06",
  needs: "A listing, an inventory update, a cancellation or a pack.",
  operations: Object.keys(lists),
  partly: true,
  likelyCause:
    "The lines of the order are sent one by one although two of them share a SKU, or a retry was appended to the first try. Add the quantities up by SKU.",
  judge: ({ operation }, body) => {
    const list = lists[operation ?? ""] ?? "";
    if (!isRecord(body) || !Array.isArray(body[list])) return undefined;
    const skus = records(body[list]).flatMap(
      (item) => codeOf(item["channelSkuCode"]) ?? [],
    );
    const twice = new Set(
      skus.filter((sku, index) => skus.indexOf(sku) !== index),
    );
    if (twice.size === 0) return "kept";
    return {
      summary: `A call of ${operation ?? "the OMS"} holds a SKU more than once.`,
      expected: `Each channelSkuCode once in ${list}.`,
      actual: `More than once: ${[...twice].slice(0, 10).join(", ")}.`,
    };
  },
});
