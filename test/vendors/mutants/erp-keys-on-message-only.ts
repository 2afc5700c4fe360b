/**
 * Defect: Shipments have no key of their own: each is booked again with every
 * later posting that shows it.
 */
import { LooseLedger } from "./loose-ledger.js";

class KeysOnMessageOnly extends LooseLedger {
  override find(): undefined {
    return undefined;
  }
}

export const parts = { SalesLedger: KeysOnMessageOnly };
