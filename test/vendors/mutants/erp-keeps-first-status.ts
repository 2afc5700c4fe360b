/**
 * Defect: The posting that arrives first decides the status of a sale, and no
 * later one changes it.
 */
import { SalesLedger } from "../reference-erp/sales-ledger.js";

class KeepsFirstStatus extends SalesLedger {
  protected override mergeStatus(
    known: string | null,
    told: string | null,
  ): string | null {
    return known ?? told;
  }
}

export const parts = { SalesLedger: KeepsFirstStatus };
