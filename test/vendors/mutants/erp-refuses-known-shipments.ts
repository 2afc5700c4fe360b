/**
 * Defect: A posting that shows a booked shipment again is refused with 409, so
 * the new shipment beside it is never booked.
 */
import { SalesLedger } from "../reference-erp/sales-ledger.js";
import { Refusal } from "../shared/fields.js";

class RefusesKnownShipments extends SalesLedger {
  protected override checkAgrees(): never {
    throw new Refusal(409, "the shipment is booked already");
  }
}

export const parts = { SalesLedger: RefusesKnownShipments };
