/** EFS-PAY-05: an inventory update holds at most 300 SKUs. */
import { isRecord } from "../json.js";
import { callRule } from "./calls.js";

export const largestBatch = 300;

export const rule = callRule({
  requirement: "EFS-PAY-05",
  needs: "An inventory update.",
  operations: ["updateInventory"],
  partly: true,
  likelyCause:
    "The whole stock is sent in one call. Split it into calls of at most 300 products.",
  judge: ({ requestBody }, body) => {
    const products = isRecord(body) ? body["products"] : undefined;
    if (!Array.isArray(products)) return undefined;
    if (products.length <= largestBatch) return "kept";
    return {
      summary: "An inventory update holds too many products.",
      expected: `At most ${largestBatch} products in one call.`,
      actual:
        requestBody.cut === undefined
          ? `${products.length} products.`
          : `More than ${largestBatch} products.`,
    };
  },
});
