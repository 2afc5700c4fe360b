/**
 * Defect: What was booked is known in memory only, so after a restart a
 * posting books its shipments again.
 */
import type { Posting, Shipment } from "../reference-erp/posting.js";
import { type Sale, scopeOf } from "../reference-erp/sales-ledger.js";
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { LooseLedger } from "./loose-ledger.js";

class ForgetfulLedger extends LooseLedger {
  private readonly booked = new Set<string>();

  override find(posting: Posting, shipment: Shipment): Sale | undefined {
    const key = `${scopeOf(posting)} ${shipment.shipmentCode}`;
    if (this.booked.has(key)) return super.find(posting, shipment);
    this.booked.add(key);
    return undefined;
  }
}

class ForgetsOnRestart extends SalesPostings {
  private readonly seen = new Set<string>();

  protected override recall(posting: Posting): "new" | "same" | "other" {
    return this.seen.has(posting.messageId) ? super.recall(posting) : "new";
  }

  protected override remember(posting: Posting): void {
    super.remember(posting);
    this.seen.add(posting.messageId);
  }
}

export const parts = {
  SalesLedger: ForgetfulLedger,
  SalesPostings: ForgetsOnRestart,
};
