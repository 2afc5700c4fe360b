/**
 * Defect: An event of an order whose SUBORDER_CREATE has not arrived yet is
 * acknowledged and dropped.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";

class LosesEventsBeforeCreate extends OrderEvents {
  protected override apply(event: OrderEvent): void {
    const isKnown = this.orders.find(event)?.created === true;
    if (isKnown || event.eventType === "SUBORDER_CREATE") super.apply(event);
  }
}

export const parts = { OrderEvents: LosesEventsBeforeCreate };
