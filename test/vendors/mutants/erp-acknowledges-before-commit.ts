/**
 * Defect: A posting is remembered and acknowledged at once and booked a second
 * later, so a crash in between loses it for good.
 */
import type { Posting } from "../reference-erp/posting.js";
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { pause } from "./pause.js";

class AcknowledgesBeforeCommit extends SalesPostings {
  protected override apply(posting: Posting): void {
    void pause(1_000)
      .then(() => {
        this.store.transaction(() => {
          super.apply(posting);
        });
      })
      .catch(() => undefined); // and nobody will ever know
  }
}

export const parts = { SalesPostings: AcknowledgesBeforeCommit };
