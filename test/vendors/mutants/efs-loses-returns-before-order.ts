/**
 * Defect: A return event whose forward order is not known is acknowledged and
 * dropped.
 */
import {
  type ReturnEvent,
  ReturnEvents,
} from "../reference-efs/return-events.js";

class LosesReturnsBeforeOrder extends ReturnEvents {
  protected override apply(event: ReturnEvent): void {
    const order = this.store.one(
      "SELECT 1 AS found FROM orders WHERE order_code = ?",
      event.forwardOrderCode,
    );
    if (order !== undefined) super.apply(event);
  }
}

export const parts = { ReturnEvents: LosesReturnsBeforeOrder };
