/**
 * Defect: Any order is packed that somebody asks for, also one whose
 * SUBORDER_CREATE was never delivered.
 */
import type { Order } from "../reference-efs/order-book.js";
import { Packing } from "../reference-efs/packing.js";
import type { PackBody } from "../reference-efs/reservations.js";

class PacksUnknownOrders extends Packing {
  protected override check(body: PackBody): void {
    if (this.desk.orders.find(body)?.created === true) super.check(body);
  }

  protected override limit(order: Order, sku: string): number {
    return order.created ? super.limit(order, sku) : Infinity;
  }
}

export const parts = { Packing: PacksUnknownOrders };
