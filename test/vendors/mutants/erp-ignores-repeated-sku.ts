/**
 * Defect: Of several lines of a shipment with the same SKU only the last one's
 * quantity is booked.
 */
import { PostingReader } from "../reference-erp/posting.js";

class IgnoresRepeatedSku extends PostingReader {
  protected override addQuantity(_before: number, ofLine: number): number {
    return ofLine;
  }
}

export const parts = { PostingReader: IgnoresRepeatedSku };
