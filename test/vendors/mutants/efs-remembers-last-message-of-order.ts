/**
 * Defect: For each order only its last message id is remembered, so a copy of
 * an earlier one takes effect again.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { CountingOrderBook } from "./counting-order-book.js";

class RemembersLastMessageOfOrder extends OrderEvents {
  private readonly last = new Map<string, string>();

  protected override remember(event: OrderEvent): void {
    const scope = this.orders.scopeOf(event);
    const before = this.last.get(scope);
    if (before !== undefined)
      this.store.run("DELETE FROM message WHERE id = ?", before);
    this.last.set(scope, event.messageId);
    super.remember(event);
  }
}

export const parts = {
  OrderBook: CountingOrderBook,
  OrderEvents: RemembersLastMessageOfOrder,
};
