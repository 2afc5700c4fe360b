/**
 * Defect: Order codes are compared without regard to case, blanks and leading
 * zeros, so codes that look alike become one order.
 */
import { OrderBook, type OrderKey } from "../reference-efs/order-book.js";

class FoldsOrderCodes extends OrderBook {
  override scopeOf(key: OrderKey): string {
    const orderCode = key.orderCode.trim().toLowerCase().replace(/^0+/, "");
    return super.scopeOf({ ...key, orderCode });
  }
}

export const parts = { OrderBook: FoldsOrderCodes };
