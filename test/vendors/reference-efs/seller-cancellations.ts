/**
 * A cancellation by the seller, pushed to the warehouse: the quantity cancelled so far for each SKU.
 * It has no message id and needs none, because hearing a total twice changes nothing.
 */
import type { Store } from "../shared/database.js";
import {
  type Fields,
  Refusal,
  fields,
  list,
  quantity,
  text,
} from "../shared/fields.js";
import { type Answer, OK } from "../shared/http-server.js";
import type { Order, OrderBook, OrderKey } from "./order-book.js";

export interface Cancellation extends OrderKey {
  readonly items: readonly CancelledItem[];
}

export interface CancelledItem {
  readonly sku: string;
  readonly cancelled: number;
}

/** Reads the body of PUT /usp/order/cancel, which has the same form in both directions. */
export function readCancellation(body: unknown): Cancellation {
  const cancellation = fields(body, "cancellation");
  return {
    locationCode: text(cancellation, "locationCode"),
    channelName: text(cancellation, "channelName"),
    orderCode: text(cancellation, "orderCode"),
    items: readItems(cancellation),
  };
}

function readItems(cancellation: Fields): CancelledItem[] {
  const items = list(cancellation, "orderItems").map((item) => ({
    sku: text(item, "channelSkuCode"),
    cancelled: quantity(item, "cancelledQuantity"),
  }));
  if (new Set(items.map((item) => item.sku)).size < items.length) {
    throw new Refusal(
      400,
      "orderItems: each channelSkuCode may appear only once",
    );
  }
  return items.sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

export class SellerCancellations {
  constructor(
    private readonly store: Store,
    protected readonly orders: OrderBook,
    private readonly changed: (order: Order) => void,
  ) {}

  receive(body: unknown): Answer | Promise<Answer> {
    const cancellation = readCancellation(body);
    return this.store.transaction(() => {
      this.apply(cancellation);
      return OK;
    });
  }

  /** An order that is not known yet gets its page now: the cancellation waits there for it. */
  apply(cancellation: Cancellation): void {
    const order = this.orders.open(cancellation);
    for (const item of cancellation.items) {
      this.orders.setCancelled(order, item.sku, item.cancelled);
    }
    this.changed(this.orders.open(cancellation));
  }
}
