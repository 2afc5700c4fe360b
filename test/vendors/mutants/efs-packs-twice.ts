/**
 * Defect: What is packed already may be packed again: only cancellations are
 * deducted.
 */
import { cancelledOf, type Order } from "../reference-efs/order-book.js";
import { Packing } from "../reference-efs/packing.js";
import type { PackBody } from "../reference-efs/reservations.js";
import { knownOrder, refuse } from "../reference-efs/desk.js";

class PacksTwice extends Packing {
  protected override check(body: PackBody): void {
    const order = knownOrder(this.desk, body);
    for (const item of body.shipmentItems) {
      if (item.quantityToPack > this.limit(order, item.channelSkuCode)) {
        refuse(`${item.channelSkuCode}: was not ordered that often`);
      }
    }
  }

  protected override limit(order: Order, sku: string): number {
    const line = order.lines.find((candidate) => candidate.sku === sku);
    if (line === undefined) return 0;
    return (line.ordered ?? 0) - cancelledOf(order, { ...line, packed: 0 });
  }
}

export const parts = { Packing: PacksTwice };
