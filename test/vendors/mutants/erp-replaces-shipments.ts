/**
 * Defect: An order has room for one shipment: the one that is booked last
 * takes the place of the others.
 */
import type { Posting, Shipment } from "../reference-erp/posting.js";
import { SalesLedger, scopeOf } from "../reference-erp/sales-ledger.js";

class ReplacesShipments extends SalesLedger {
  override book(posting: Posting, shipment: Shipment): void {
    this.store.run("DELETE FROM sale WHERE scope = ?", scopeOf(posting));
    super.book(posting, shipment);
  }
}

export const parts = { SalesLedger: ReplacesShipments };
