/**
 * Defect: A known message id with another content overwrites what the first
 * delivery had said.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { type Answer, OK } from "../shared/http-server.js";

class AppliesChangedPayload extends OrderEvents {
  protected override answerContradiction(event: OrderEvent): Answer {
    this.remember(event);
    this.apply(event);
    for (const line of event.lines) {
      this.store.run(
        "UPDATE order_line SET ordered = ?, cancelled = ? WHERE scope = ? AND sku = ?",
        line.ordered,
        line.cancelled,
        this.orders.scopeOf(event),
        line.sku,
      );
    }
    return OK;
  }
}

export const parts = { OrderEvents: AppliesChangedPayload };
