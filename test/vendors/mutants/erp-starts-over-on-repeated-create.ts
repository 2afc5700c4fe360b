/**
 * Defect: A repeated OUTWARD_ORDER_CREATE books nothing by itself, but the
 * order starts over: its later postings and its shipments are forgotten.
 */
import type { Posting, Shipment } from "../reference-erp/posting.js";
import { type Sale, scopeOf } from "../reference-erp/sales-ledger.js";
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { LooseLedger } from "./loose-ledger.js";

class ArchivingLedger extends LooseLedger {
  private readonly archived = new Set<number>();

  override find(posting: Posting, shipment: Shipment): Sale | undefined {
    return this.sales(
      posting.orderCode,
      posting.locationCode,
      posting.channelName,
    ).find(
      (sale) =>
        sale.shipment_code === shipment.shipmentCode &&
        !this.archived.has(sale.booking),
    );
  }

  archive(posting: Posting): void {
    const { orderCode, locationCode, channelName } = posting;
    for (const { booking } of this.sales(orderCode, locationCode, channelName))
      this.archived.add(booking);
  }
}

class StartsOverOnRepeatedCreate extends SalesPostings {
  private readonly idsOf = new Map<string, Set<string>>();

  protected override remember(posting: Posting): void {
    super.remember(posting);
    const ids = this.idsOf.get(scopeOf(posting)) ?? new Set<string>();
    this.idsOf.set(scopeOf(posting), ids.add(posting.messageId));
  }

  protected override admit(posting: Posting) {
    if (
      posting.eventType === "OUTWARD_ORDER_CREATE" &&
      this.recall(posting) === "same" &&
      this.ledger instanceof ArchivingLedger
    ) {
      this.ledger.archive(posting);
      for (const id of this.idsOf.get(scopeOf(posting)) ?? [])
        if (id !== posting.messageId)
          this.store.run("DELETE FROM message WHERE id = ?", id);
    }
    return super.admit(posting);
  }
}

export const parts = {
  SalesLedger: ArchivingLedger,
  SalesPostings: StartsOverOnRepeatedCreate,
};
