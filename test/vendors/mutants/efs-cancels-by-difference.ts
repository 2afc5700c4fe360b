/**
 * Defect: A second cancellation of a line states the difference to the first
 * instead of the new total.
 */
import { Cancelling } from "../reference-efs/cancelling.js";
import type { CancelBody, CancelItem } from "../reference-efs/reservations.js";

class CancelsByDifference extends Cancelling {
  protected override newlyCancelled(
    key: Omit<CancelBody, "orderItems">,
    items: readonly CancelItem[],
  ): CancelItem[] {
    return super.newlyCancelled(key, items).map((item) => ({
      ...item,
      cancelledQuantity:
        item.cancelledQuantity - this.known(key, item.channelSkuCode),
    }));
  }

  protected override book(body: CancelBody): void {
    const orderItems = body.orderItems.map((item) => ({
      ...item,
      cancelledQuantity:
        item.cancelledQuantity + this.known(body, item.channelSkuCode),
    }));
    super.book({ ...body, orderItems });
  }

  private known(key: Omit<CancelBody, "orderItems">, sku: string): number {
    const lines = this.desk.orders.find(key)?.lines ?? [];
    return lines.find((line) => line.sku === sku)?.cancelled ?? 0;
  }
}

export const parts = { Cancelling: CancelsByDifference };
