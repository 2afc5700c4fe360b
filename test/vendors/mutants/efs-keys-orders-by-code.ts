/**
 * Defect: Orders are kept by order code alone, so the same code at another
 * location or channel is taken for the same order.
 */
import { OrderBook, type OrderKey } from "../reference-efs/order-book.js";

class KeysOrdersByCode extends OrderBook {
  override scopeOf(key: OrderKey): string {
    return JSON.stringify([key.orderCode]);
  }
}

export const parts = { OrderBook: KeysOrdersByCode };
