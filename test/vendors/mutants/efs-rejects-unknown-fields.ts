/** Defect: An order event with a field that is not documented is refused. */
import { type OrderEvent, OrderEvents } from "../reference-efs/order-events.js";
import { EVENT_FIELDS, refuseOthers } from "./documented-fields.js";

class RejectsUnknownFields extends OrderEvents {
  protected override read(body: unknown): OrderEvent {
    refuseOthers(body, EVENT_FIELDS);
    return super.read(body);
  }
}

export const parts = { OrderEvents: RejectsUnknownFields };
