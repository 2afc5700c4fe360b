/**
 * Defect: An order event of a type that the vendor does not know is refused.
 */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { Refusal } from "../shared/fields.js";

class RejectsUnknownEventTypes extends OrderEvents {
  protected override read(body: unknown): OrderEvent {
    const event = super.read(body);
    if (!/_(CREATE|CANCEL|COMPLETE)$/.test(event.eventType)) {
      throw new Refusal(400, `eventType: ${event.eventType} is not supported`);
    }
    return event;
  }
}

export const parts = { OrderEvents: RejectsUnknownEventTypes };
