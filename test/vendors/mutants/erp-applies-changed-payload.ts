/**
 * Defect: A known message id with another content books its shipments anew,
 * over the first.
 */
import type { Posting } from "../reference-erp/posting.js";
import { scopeOf } from "../reference-erp/sales-ledger.js";
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { type Answer, OK } from "../shared/http-server.js";

class AppliesChangedPayload extends SalesPostings {
  protected override answerContradiction(posting: Posting): Answer {
    this.remember(posting);
    this.register.record(posting);
    for (const shipment of posting.shipments) {
      this.store.run(
        "DELETE FROM sale WHERE scope = ? AND shipment_code = ?",
        scopeOf(posting),
        shipment.shipmentCode,
      );
      this.ledger.book(posting, shipment);
    }
    return OK;
  }
}

export const parts = { SalesPostings: AppliesChangedPayload };
