/**
 * Defect: The cancelled quantity of an event is taken for a difference, so a
 * second cancellation of a line cancels too much.
 */
import { OrderBook } from "../reference-efs/order-book.js";

class AddsCancellations extends OrderBook {
  protected override mergeCancelled(known: number, told: number): number {
    return known + told;
  }
}

export const parts = { OrderBook: AddsCancellations };
