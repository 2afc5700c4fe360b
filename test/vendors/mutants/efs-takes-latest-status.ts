/**
 * Defect: The event that arrives last decides what an order is: a partial
 * cancellation that comes after the completion opens it again.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";

class TakesLatestStatus extends OrderEvents {
  protected override apply(event: OrderEvent): void {
    super.apply(event);
    if (event.eventType === "SUBORDER_PARTIAL_CANCEL") {
      this.store.run(
        "UPDATE orders SET completed = 0 WHERE scope = ?",
        this.orders.scopeOf(event),
      );
    }
  }
}

export const parts = { OrderEvents: TakesLatestStatus };
