/** Defect: Units that are packed, and so invoiced, can still be cancelled. */
import { Cancelling } from "../reference-efs/cancelling.js";
import type { Order } from "../reference-efs/order-book.js";

class CancelsAfterPack extends Cancelling {
  protected override cancellable(order: Order, sku: string): number {
    return order.lines.find((line) => line.sku === sku)?.ordered ?? 0;
  }
}

export const parts = { Cancelling: CancelsAfterPack };
