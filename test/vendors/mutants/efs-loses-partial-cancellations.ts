/** Defect: A SUBORDER_PARTIAL_CANCEL is acknowledged and then dropped. */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";

class LosesPartialCancellations extends OrderEvents {
  protected override apply(event: OrderEvent): void {
    if (event.eventType !== "SUBORDER_PARTIAL_CANCEL") super.apply(event);
  }
}

export const parts = { OrderEvents: LosesPartialCancellations };
