/** Defect: A message id that does not fit into 32 bits is refused. */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { Refusal } from "../shared/fields.js";

class RejectsLargeMessageIds extends OrderEvents {
  protected override read(body: unknown): OrderEvent {
    const event = super.read(body);
    if (BigInt(event.messageId) >= 2n ** 31n) {
      throw new Refusal(400, "messageId: is out of range");
    }
    return event;
  }
}

export const parts = { OrderEvents: RejectsLargeMessageIds };
