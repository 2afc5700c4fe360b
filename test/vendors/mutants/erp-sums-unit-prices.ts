/**
 * Defect: A sale's total adds up the prices of one unit of each line instead
 * of the lines' totals.
 */
import { paise, PostingReader } from "../reference-erp/posting.js";
import type { Fields } from "../shared/fields.js";

class SumsUnitPrices extends PostingReader {
  protected override addUp(items: readonly Fields[]): number {
    return items.reduce(
      (sum, item) => sum + paise(item, "sellingPricePerUnit"),
      0,
    );
  }
}

export const parts = { PostingReader: SumsUnitPrices };
