/**
 * Defect: When an order is completed or cancelled, its message ids are cleared
 * away, so a later copy of any of them takes effect again.
 */
import { statusOf } from "../reference-efs/order-book.js";
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { CountingOrderBook } from "./counting-order-book.js";

class ForgetsFinishedOrders extends OrderEvents {
  private readonly idsOf = new Map<string, Set<string>>();

  protected override remember(event: OrderEvent): void {
    super.remember(event);
    const scope = this.orders.scopeOf(event);
    const ids = this.idsOf.get(scope) ?? new Set<string>();
    this.idsOf.set(scope, ids.add(event.messageId));
  }

  protected override apply(event: OrderEvent): void {
    super.apply(event);
    const status = statusOf(this.orders.open(event));
    if (status !== "COMPLETED" && status !== "CANCELLED") return;
    for (const id of this.idsOf.get(this.orders.scopeOf(event)) ?? [])
      this.store.run("DELETE FROM message WHERE id = ?", id);
  }
}

export const parts = {
  OrderBook: CountingOrderBook,
  OrderEvents: ForgetsFinishedOrders,
};
