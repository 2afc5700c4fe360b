/** Defect: A null in an optional field of an order event is refused. */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { refuseNulls } from "./documented-fields.js";

class RejectsNullFields extends OrderEvents {
  protected override read(body: unknown): OrderEvent {
    refuseNulls(body);
    return super.read(body);
  }
}

export const parts = { OrderEvents: RejectsNullFields };
