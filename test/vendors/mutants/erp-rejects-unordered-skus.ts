/**
 * Defect: A posting is refused when it ships a SKU that its order does not
 * list, as in the documented sample.
 */
import { type Posting, PostingReader } from "../reference-erp/posting.js";
import { Refusal } from "../shared/fields.js";

class RejectsUnorderedSkus extends PostingReader {
  override read(body: unknown): Posting {
    const posting = super.read(body);
    const ordered = posting.lines.map(({ sku }) => sku);
    for (const { lines } of posting.shipments)
      for (const { sku } of lines)
        if (!ordered.includes(sku))
          throw new Refusal(400, `shipmentItems: ${sku} was not ordered`);
    return posting;
  }
}

export const parts = { PostingReader: RejectsUnorderedSkus };
