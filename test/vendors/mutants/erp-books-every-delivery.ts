/**
 * Defect: There is no key at all: every delivery of a posting books its
 * shipments again.
 */
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { LooseLedger } from "./loose-ledger.js";

class BlindLedger extends LooseLedger {
  override find(): undefined {
    return undefined;
  }
}

class BooksEveryDelivery extends SalesPostings {
  protected override recall(): "new" {
    return "new";
  }
}

export const parts = {
  SalesLedger: BlindLedger,
  SalesPostings: BooksEveryDelivery,
};
