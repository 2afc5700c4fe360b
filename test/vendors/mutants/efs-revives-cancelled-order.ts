/**
 * Defect: A SUBORDER_CREATE is a fresh start: one that arrives after a
 * cancellation wipes the cancellation out.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";

class RevivesCancelledOrder extends OrderEvents {
  protected override apply(event: OrderEvent): void {
    if (event.eventType === "SUBORDER_CREATE") {
      const scope = this.orders.scopeOf(event);
      this.store.run("UPDATE orders SET cancelled = 0 WHERE scope = ?", scope);
      this.store.run(
        "UPDATE order_line SET cancelled = 0 WHERE scope = ?",
        scope,
      );
    }
    super.apply(event);
  }
}

export const parts = { OrderEvents: RevivesCancelledOrder };
