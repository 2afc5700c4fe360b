/**
 * Defect: Message ids are ignored, so every delivery of a SUBORDER_CREATE adds
 * its quantities again.
 */
import { OrderEvents } from "../reference-efs/order-events.js";
import { CountingOrderBook } from "./counting-order-book.js";

class ForgetsMessageId extends OrderEvents {
  protected override recall(): "new" {
    return "new";
  }
}

export const parts = {
  OrderBook: CountingOrderBook,
  OrderEvents: ForgetsMessageId,
};
