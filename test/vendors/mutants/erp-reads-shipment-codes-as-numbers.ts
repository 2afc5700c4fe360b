/**
 * Defect: Leading zeros of shipment codes do not count, so of two that look
 * alike only one is booked.
 */
import type { Posting, Shipment } from "../reference-erp/posting.js";
import { SalesLedger } from "../reference-erp/sales-ledger.js";

class ReadsShipmentCodesAsNumbers extends SalesLedger {
  protected override keyOf(posting: Posting, shipment: Shipment): string {
    const shipmentCode = shipment.shipmentCode.trim().replace(/^0+/, "");
    return super.keyOf(posting, { ...shipment, shipmentCode });
  }

  protected override checkAgrees(): void {
    // it is booked, so it is well
  }
}

export const parts = { SalesLedger: ReadsShipmentCodesAsNumbers };
