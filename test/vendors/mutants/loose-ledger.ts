/**
 * A ledger whose table does not insist that a shipment is there once; only the look before each
 * booking does. That is right as long as nothing comes between the look and the booking.
 */
import { randomUUID } from "node:crypto";
import type { Posting, Shipment } from "../reference-erp/posting.js";
import {
  type Sale,
  SalesLedger,
  scopeOf,
} from "../reference-erp/sales-ledger.js";

export class LooseLedger extends SalesLedger {
  protected override keyOf(): string {
    return randomUUID();
  }

  override find(posting: Posting, shipment: Shipment): Sale | undefined {
    const row = this.store.one(
      "SELECT * FROM sale WHERE scope = ? AND shipment_code = ? ORDER BY booking LIMIT 1",
      scopeOf(posting),
      shipment.shipmentCode,
    );
    return row === undefined
      ? undefined
      : this.withLines(row as Omit<Sale, "lines">);
  }
}
