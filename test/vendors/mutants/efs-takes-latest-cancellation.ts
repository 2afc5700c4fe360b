/**
 * Defect: The cancelled quantity that arrives last wins, so a late message
 * with a lower total gives cancelled units back.
 */
import { OrderBook } from "../reference-efs/order-book.js";

class TakesLatestCancellation extends OrderBook {
  protected override mergeCancelled(known: number, told: number): number {
    return told > 0 ? told : known;
  }
}

export const parts = { OrderBook: TakesLatestCancellation };
