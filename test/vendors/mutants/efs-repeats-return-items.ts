/**
 * Defect: A RETURN_ORDER_CREATE that is delivered again adds its items a
 * second time.
 */
import { ReturnBook, type ReturnOrder } from "../reference-efs/return-book.js";
import {
  type ReturnEvent,
  ReturnEvents,
} from "../reference-efs/return-events.js";

const deliveries = new Map<string, number>();

class RepeatingReturnBook extends ReturnBook {
  override search(
    code: string,
    locationCode: string | null,
    channelName: string | null,
  ): ReturnOrder | undefined {
    const order = super.search(code, locationCode, channelName);
    if (order === undefined) return undefined;
    const copies = deliveries.get(order.scope) ?? 1;
    const items = Array.from({ length: copies }, () => order.items).flat();
    return { ...order, items };
  }
}

class RepeatsReturnItems extends ReturnEvents {
  protected override expect(event: ReturnEvent): void {
    super.expect(event);
    const scope = this.returns.scopeOf(event);
    deliveries.set(scope, (deliveries.get(scope) ?? 0) + 1);
  }
}

export const parts = {
  ReturnBook: RepeatingReturnBook,
  ReturnEvents: RepeatsReturnItems,
};
