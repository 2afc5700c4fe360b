/**
 * Defect: A booked shipment that a later posting shows with other figures is
 * booked over.
 */
import type { Posting, Shipment } from "../reference-erp/posting.js";
import { SalesLedger } from "../reference-erp/sales-ledger.js";

class OverwritesBookedShipments extends SalesLedger {
  override record(posting: Posting, shipment: Shipment): void {
    const status = this.find(posting, shipment)?.status ?? null;
    this.store.run(
      "DELETE FROM sale WHERE key = ?",
      this.keyOf(posting, shipment),
    );
    this.book(posting, {
      ...shipment,
      status: this.mergeStatus(status, shipment.status),
    });
  }
}

export const parts = { SalesLedger: OverwritesBookedShipments };
