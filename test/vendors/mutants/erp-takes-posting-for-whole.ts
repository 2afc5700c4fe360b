/**
 * Defect: Each posting is taken for all that there is: shipments that a late,
 * older one does not show yet are erased.
 */
import type { Posting } from "../reference-erp/posting.js";
import { scopeOf } from "../reference-erp/sales-ledger.js";
import { SalesPostings } from "../reference-erp/sales-postings.js";

class TakesPostingForWhole extends SalesPostings {
  protected override apply(posting: Posting): void {
    super.apply(posting);
    const shown = posting.shipments.map((shipment) => shipment.shipmentCode);
    this.store.run(
      `DELETE FROM sale WHERE scope = ? AND shipment_code NOT IN
       (SELECT value FROM json_each(?))`,
      scopeOf(posting),
      JSON.stringify(shown),
    );
  }
}

export const parts = { SalesPostings: TakesPostingForWhole };
