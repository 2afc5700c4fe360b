/**
 * An order book that adds what every SUBORDER_CREATE orders to what is there already. That is right
 * as long as each message is applied once: with it, a broken de-duplication shows in quantities.
 */
import { type Order, OrderBook } from "../reference-efs/order-book.js";

export class CountingOrderBook extends OrderBook {
  override setOrdered(
    order: Order,
    sku: string,
    ordered: number,
    byCreate: boolean,
  ): void {
    if (!byCreate) return;
    super.setCancelled(order, sku, 0); // makes the line, if it is not there
    this.store.run(
      "UPDATE order_line SET ordered = coalesce(ordered, 0) + ? WHERE scope = ? AND sku = ?",
      ordered,
      order.scope,
      sku,
    );
  }
}
