/**
 * Defect: Shipment codes are compared without regard to case, so of two that
 * look alike only one is booked.
 */
import type { Posting, Shipment } from "../reference-erp/posting.js";
import { SalesLedger } from "../reference-erp/sales-ledger.js";

class FoldsShipmentCodes extends SalesLedger {
  protected override keyOf(posting: Posting, shipment: Shipment): string {
    const shipmentCode = shipment.shipmentCode.toLowerCase();
    return super.keyOf(posting, { ...shipment, shipmentCode });
  }

  protected override checkAgrees(): void {
    // it is booked, so it is well
  }
}

export const parts = { SalesLedger: FoldsShipmentCodes };
