/**
 * Defect: An order code that has sales at one location is taken for that
 * order wherever it comes up, so what another location ships is not booked.
 */
import type { Posting, Shipment } from "../reference-erp/posting.js";
import { SalesLedger } from "../reference-erp/sales-ledger.js";

class KeysOrdersByCode extends SalesLedger {
  override record(posting: Posting, shipment: Shipment): void {
    const elsewhere = this.store.one(
      "SELECT 1 AS found FROM sale WHERE order_code = ? AND location_code <> ?",
      posting.orderCode,
      posting.locationCode,
    );
    if (elsewhere === undefined) super.record(posting, shipment);
  }
}

export const parts = { SalesLedger: KeysOrdersByCode };
