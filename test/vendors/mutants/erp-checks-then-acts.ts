/**
 * Defect: The look for a booked shipment and the booking are two steps with a
 * pause between, so copies that arrive together are all booked.
 */
import { SalesPostings } from "../reference-erp/sales-postings.js";
import { type Answer, OK } from "../shared/http-server.js";
import { LooseLedger } from "./loose-ledger.js";
import { pause } from "./pause.js";

class ChecksThenActs extends SalesPostings {
  override async receive(body: unknown): Promise<Answer> {
    const posting = this.read(body);
    const isNew = this.recall(posting) === "new";
    const unbooked = posting.shipments.filter(
      (shipment) => this.ledger.find(posting, shipment) === undefined,
    );
    await pause();
    return this.store.transaction(() => {
      if (!isNew) return this.admit(posting);
      this.remember(posting);
      this.register.record(posting);
      for (const shipment of posting.shipments) {
        if (unbooked.includes(shipment)) this.ledger.book(posting, shipment);
        else this.ledger.record(posting, shipment);
      }
      return OK;
    });
  }
}

export const parts = {
  SalesLedger: LooseLedger,
  SalesPostings: ChecksThenActs,
};
