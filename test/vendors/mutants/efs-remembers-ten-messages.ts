/**
 * Defect: Only the last ten message ids are remembered, so a copy that comes
 * after more messages than that takes effect again.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { CountingOrderBook } from "./counting-order-book.js";

class RemembersTenMessages extends OrderEvents {
  protected override remember(event: OrderEvent): void {
    super.remember(event);
    this.store.run(
      `DELETE FROM message WHERE id NOT LIKE 'return %' AND rowid NOT IN
       (SELECT rowid FROM message WHERE id NOT LIKE 'return %' ORDER BY rowid DESC LIMIT 10)`,
    );
  }
}

export const parts = {
  OrderBook: CountingOrderBook,
  OrderEvents: RemembersTenMessages,
};
