/**
 * Defect: Whoever packs what is left of an order packs what was cancelled,
 * too.
 */
import type { Order } from "../reference-efs/order-book.js";
import { openOf } from "../reference-efs/order-book.js";
import { Packing } from "../reference-efs/packing.js";
import type { PackBody } from "../reference-efs/reservations.js";

class IgnoresCancellationsWhenPacking extends Packing {
  protected override free(order: Order, sku: string): number {
    return this.limit(order, sku);
  }

  protected override limit(order: Order, sku: string): number {
    const line = order.lines.find((candidate) => candidate.sku === sku);
    return line === undefined ? 0 : (line.ordered ?? 0) - line.packed;
  }

  protected override refresh(body: PackBody): PackBody {
    const order = this.desk.orders.open(body);
    const shipmentItems = body.shipmentItems.map((item) => {
      const sku = item.channelSkuCode;
      const line = order.lines.find((candidate) => candidate.sku === sku);
      const takesTheRest =
        line !== undefined && item.quantityToPack === openOf(order, line);
      return takesTheRest
        ? { ...item, quantityToPack: this.limit(order, sku) }
        : item;
    });
    return { ...body, shipmentItems };
  }
}

export const parts = { Packing: IgnoresCancellationsWhenPacking };
