/** Defect: A sale's total is booked in whole rupees. */
import { PostingReader } from "../reference-erp/posting.js";
import type { Fields } from "../shared/fields.js";

class RoundsTotals extends PostingReader {
  protected override addUp(items: readonly Fields[]): number {
    return Math.round(super.addUp(items) / 100) * 100;
  }
}

export const parts = { PostingReader: RoundsTotals };
