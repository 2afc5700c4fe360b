/**
 * Defect: A pack that the OMS put off is sent again as it was, though a
 * cancellation has been acknowledged meanwhile.
 */
import type { Order } from "../reference-efs/order-book.js";
import { Packing } from "../reference-efs/packing.js";

class PacksCancelledUnitsOnRetry extends Packing {
  protected override limit(order: Order, sku: string): number {
    const line = order.lines.find((candidate) => candidate.sku === sku);
    return line?.ordered ?? 0;
  }
}

export const parts = { Packing: PacksCancelledUnitsOnRetry };
