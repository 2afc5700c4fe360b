/**
 * Defect: Each shipment is booked as it is read, so a posting that is refused
 * for its last shipment leaves the first ones in the books.
 */
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { fields, optionalList } from "../shared/fields.js";
import type { Answer } from "../shared/http-server.js";

class BooksWhileChecking extends SalesPostings {
  override receive(body: unknown): Answer | Promise<Answer> {
    const given = fields(body, "posting");
    for (const shipment of optionalList(given, "shipments")) {
      const part = this.read({ ...given, shipments: [shipment] });
      if (this.recall(this.read({ ...given, shipments: [] })) === "other")
        break;
      for (const read of part.shipments) {
        if (this.ledger.find(part, read) === undefined) {
          this.ledger.book(part, read);
        }
      }
    }
    return super.receive(body);
  }
}

export const parts = { SalesPostings: BooksWhileChecking };
