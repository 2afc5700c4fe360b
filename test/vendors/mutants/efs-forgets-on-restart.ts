/**
 * Defect: The seen message ids are kept in memory only, so a copy that comes
 * after a restart takes effect again.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { CountingOrderBook } from "./counting-order-book.js";

class ForgetsOnRestart extends OrderEvents {
  private readonly seen = new Set<string>();

  protected override recall(event: OrderEvent): "new" | "same" | "other" {
    return this.seen.has(event.messageId) ? super.recall(event) : "new";
  }

  protected override remember(event: OrderEvent): void {
    super.remember(event);
    this.seen.add(event.messageId);
  }
}

export const parts = {
  OrderBook: CountingOrderBook,
  OrderEvents: ForgetsOnRestart,
};
