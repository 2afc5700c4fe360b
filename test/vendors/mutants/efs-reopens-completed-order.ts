/**
 * Defect: A SUBORDER_CREATE that arrives after the SUBORDER_COMPLETE opens the
 * order again.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";

class ReopensCompletedOrder extends OrderEvents {
  protected override apply(event: OrderEvent): void {
    super.apply(event);
    if (event.eventType === "SUBORDER_CREATE") {
      this.store.run(
        "UPDATE orders SET completed = 0, handed_over = 0 WHERE scope = ?",
        this.orders.scopeOf(event),
      );
    }
  }
}

export const parts = { OrderEvents: ReopensCompletedOrder };
