/**
 * Defect: The shipment status that arrives last wins, so a late dispatch takes
 * a delivered shipment back.
 */
import { SalesLedger } from "../reference-erp/sales-ledger.js";

class LetsStatusRegress extends SalesLedger {
  protected override mergeStatus(
    known: string | null,
    told: string | null,
  ): string | null {
    return told ?? known;
  }
}

export const parts = { SalesLedger: LetsStatusRegress };
