/** Receiving sales postings: the message once, and each shipment that it shows once. */
import type { Store } from "../shared/database.js";
import { Receiver } from "../shared/receiver.js";
import type { OrderRegister } from "./order-register.js";
import type { Posting, PostingReader } from "./posting.js";
import type { SalesLedger } from "./sales-ledger.js";

export class SalesPostings extends Receiver<Posting> {
  constructor(
    store: Store,
    protected readonly reader: PostingReader,
    protected readonly register: OrderRegister,
    protected readonly ledger: SalesLedger,
  ) {
    super(store);
  }

  protected read(body: unknown): Posting {
    return this.reader.read(body);
  }

  protected apply(posting: Posting): void {
    this.register.record(posting);
    for (const shipment of posting.shipments)
      this.ledger.record(posting, shipment);
  }
}
