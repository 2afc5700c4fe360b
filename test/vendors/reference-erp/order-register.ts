/** What the books know of an order besides its sales: what was ordered, and what was cancelled. */
import type { Store } from "../shared/database.js";
import type { OrderedLine, Posting } from "./posting.js";
import { scopeOf } from "./sales-ledger.js";

export interface RegisteredOrder {
  readonly scope: string;
  readonly location_code: string;
  readonly channel_name: string;
  readonly order_code: string;
  readonly completed: number;
}

export class OrderRegister {
  constructor(protected readonly store: Store) {}

  /** Every posting states the whole order; cancelled quantities are totals and only grow. */
  record(posting: Posting): void {
    const scope = scopeOf(posting);
    this.store.run(
      `INSERT OR IGNORE INTO orders (scope, location_code, channel_name, order_code)
       VALUES (?, ?, ?, ?)`,
      scope,
      posting.locationCode,
      posting.channelName,
      posting.orderCode,
    );
    for (const line of posting.lines) {
      this.store.run(
        `INSERT INTO order_line (scope, sku, ordered, cancelled) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET cancelled = max(cancelled, excluded.cancelled)`,
        scope,
        line.sku,
        line.ordered,
        line.cancelled,
      );
    }
    if (posting.eventType === "OUTWARD_ORDER_COMPLETE") {
      this.store.run("UPDATE orders SET completed = 1 WHERE scope = ?", scope);
    }
  }

  search(
    code: string,
    locationCode: string | null,
    channelName: string | null,
  ) {
    return this.store.one(
      `SELECT * FROM orders WHERE order_code = ?1 AND location_code = coalesce(?2, location_code)
       AND channel_name = coalesce(?3, channel_name) ORDER BY rowid LIMIT 1`,
      code,
      locationCode,
      channelName,
    ) as RegisteredOrder | undefined;
  }

  lines(order: RegisteredOrder): OrderedLine[] {
    return this.store.all(
      "SELECT sku, ordered, cancelled FROM order_line WHERE scope = ? ORDER BY rowid",
      order.scope,
    ) as OrderedLine[];
  }
}
