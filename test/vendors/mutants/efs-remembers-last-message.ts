/**
 * Defect: Only the last message id is remembered, so a copy that comes after
 * another message takes effect again.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { CountingOrderBook } from "./counting-order-book.js";

class RemembersLastMessage extends OrderEvents {
  protected override remember(event: OrderEvent): void {
    this.store.run("DELETE FROM message WHERE id NOT LIKE 'return %'");
    super.remember(event);
  }
}

export const parts = {
  OrderBook: CountingOrderBook,
  OrderEvents: RemembersLastMessage,
};
