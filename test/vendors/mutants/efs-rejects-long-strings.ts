/** Defect: A string of more than 100 characters in an order event is refused. */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { Refusal } from "../shared/fields.js";

class RejectsLongStrings extends OrderEvents {
  protected override read(body: unknown): OrderEvent {
    refuseLong(body);
    return super.read(body);
  }
}

/** No column of this vendor is wider than a hundred characters. */
function refuseLong(value: unknown): void {
  JSON.stringify(value, (name, part: unknown) => {
    if (typeof part === "string" && part.length > 100) {
      throw new Refusal(400, `${name}: is too long`);
    }
    return part;
  });
}

export const parts = { OrderEvents: RejectsLongStrings };
