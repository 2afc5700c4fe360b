/**
 * Defect: A repeated SUBORDER_CREATE changes nothing by itself, but the order
 * starts over: its later messages are forgotten, and the next cancellation
 * counts from nought.
 */
import { type Order, OrderBook } from "../reference-efs/order-book.js";
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";

/** Turns totals into differences to what an order was last told, which is right for an order that is told its story once. */
class DifferencesOrderBook extends OrderBook {
  private readonly lastTold = new Map<string, Map<string, number>>();

  override setCancelled(order: Order, sku: string, told: number): void {
    super.setCancelled(order, sku, 0); // makes the line, if it is not there
    const known = this.lastTold.get(order.scope) ?? new Map<string, number>();
    const last =
      known.get(sku) ??
      order.lines.find((line) => line.sku === sku)?.cancelled ??
      0;
    known.set(sku, Math.max(last, told));
    this.lastTold.set(order.scope, known);
    this.store.run(
      "UPDATE order_line SET cancelled = cancelled + ? WHERE scope = ? AND sku = ?",
      Math.max(0, told - last),
      order.scope,
      sku,
    );
  }

  startOver(order: Order): void {
    this.lastTold.set(
      order.scope,
      new Map(order.lines.map((line) => [line.sku, 0])),
    );
  }
}

class StartsOverOnRepeatedCreate extends OrderEvents {
  private readonly idsOf = new Map<string, Set<string>>();

  protected override remember(event: OrderEvent): void {
    super.remember(event);
    const scope = this.orders.scopeOf(event);
    const ids = this.idsOf.get(scope) ?? new Set<string>();
    this.idsOf.set(scope, ids.add(event.messageId));
  }

  protected override admit(event: OrderEvent) {
    if (
      event.eventType === "SUBORDER_CREATE" &&
      this.recall(event) === "same" &&
      this.orders instanceof DifferencesOrderBook
    ) {
      this.orders.startOver(this.orders.open(event));
      for (const id of this.idsOf.get(this.orders.scopeOf(event)) ?? [])
        if (id !== event.messageId)
          this.store.run("DELETE FROM message WHERE id = ?", id);
    }
    return super.admit(event);
  }
}

export const parts = {
  OrderBook: DifferencesOrderBook,
  OrderEvents: StartsOverOnRepeatedCreate,
};
