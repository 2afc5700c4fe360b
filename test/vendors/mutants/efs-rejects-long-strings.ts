/** Defect: A string of more than 100 characters in an order event is refused. */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { refuseLong } from "./long-strings.js";

class RejectsLongStrings extends OrderEvents {
  protected override read(body: unknown): OrderEvent {
    refuseLong(body);
    return super.read(body);
  }
}

export const parts = { OrderEvents: RejectsLongStrings };
