/**
 * Defect: An order is booked as a sale when it is created, before anything was
 * shipped.
 */
import type { Posting } from "../reference-erp/posting.js";
import { SalesPostings } from "../reference-erp/sales-postings.js";

class BooksUnshippedOrders extends SalesPostings {
  protected override apply(posting: Posting): void {
    super.apply(posting);
    if (posting.eventType !== "OUTWARD_ORDER_CREATE") return;
    this.ledger.record(posting, {
      shipmentCode: posting.orderCode,
      invoiceCode: null,
      status: null,
      totalPaise: 0,
      lines: posting.lines.map((line) => ({
        sku: line.sku,
        quantity: line.ordered,
      })),
    });
  }
}

export const parts = { SalesPostings: BooksUnshippedOrders };
