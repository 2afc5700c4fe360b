/**
 * Defect: A posting of an order whose OUTWARD_ORDER_CREATE has not arrived yet
 * is acknowledged and dropped.
 */
import type { Posting } from "../reference-erp/posting.js";
import { SalesPostings } from "../reference-erp/sales-postings.js";

class LosesPostingsBeforeCreate extends SalesPostings {
  protected override apply(posting: Posting): void {
    const { orderCode, locationCode, channelName } = posting;
    const isKnown =
      this.register.search(orderCode, locationCode, channelName) !== undefined;
    if (isKnown || posting.eventType === "OUTWARD_ORDER_CREATE") {
      super.apply(posting);
    }
  }
}

export const parts = { SalesPostings: LosesPostingsBeforeCreate };
