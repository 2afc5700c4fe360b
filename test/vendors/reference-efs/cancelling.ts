/**
 * The warehouse cancels what it cannot deliver. It states totals, not differences, and only for
 * units that are not packed: what is packed is invoiced.
 */
import type { Answer } from "../shared/http-server.js";
import { type Desk, begin, knownOrder, laneOf, refuse } from "./desk.js";
import { type Order, cancelledOf } from "./order-book.js";
import {
  type CancelBody,
  type CancelItem,
  beingCancelled,
  beingPacked,
} from "./reservations.js";
import { readCancellation } from "./seller-cancellations.js";

export class Cancelling {
  constructor(protected readonly desk: Desk) {
    desk.outbox.register("cancel", {
      method: "PUT",
      path: "/usp/order/cancel",
      done: (body) => {
        this.book(body as CancelBody);
      },
    });
  }

  cancel(request: unknown): Answer {
    const { items, ...key } = readCancellation(request);
    const asked = items.map((item) => ({
      channelSkuCode: item.sku,
      cancelledQuantity: item.cancelled,
    }));
    const meaning = [key.locationCode, key.channelName, key.orderCode, asked];
    const lane = laneOf({ scope: this.desk.orders.scopeOf(key) });
    return this.desk.store.transaction(() => {
      const body = { ...key, orderItems: this.newlyCancelled(key, asked) };
      return begin(this.desk, { task: "cancel", meaning, lane, body }, () => {
        this.check(body);
      });
    });
  }

  protected check(body: CancelBody): void {
    const order = knownOrder(this.desk, body);
    if (order.completed || order.handedOver) refuse("the order is completed");
    if (body.orderItems.length === 0) refuse("that is cancelled already");
    for (const item of body.orderItems) {
      if (
        item.cancelledQuantity > this.cancellable(order, item.channelSkuCode)
      ) {
        refuse(`${item.channelSkuCode}: not that many are left to cancel`);
      }
    }
  }

  /** The items whose total goes up; the others are cancelled as far as was asked. */
  protected newlyCancelled(
    key: CancelKey,
    items: readonly CancelItem[],
  ): CancelItem[] {
    const order = this.desk.orders.find(key);
    if (order === undefined) return [...items];
    return items.filter((item) => {
      const line = order.lines.find(
        (candidate) => candidate.sku === item.channelSkuCode,
      );
      const known = line === undefined ? 0 : cancelledOf(order, line);
      const owed = beingCancelled(this.desk, order, item.channelSkuCode);
      return item.cancelledQuantity > Math.max(known, owed);
    });
  }

  /** The highest total that may be stated: what is neither packed nor being packed. */
  protected cancellable(order: Order, sku: string): number {
    const line = order.lines.find((candidate) => candidate.sku === sku);
    if (line === undefined) return 0;
    return (
      (line.ordered ?? 0) - line.packed - beingPacked(this.desk, order, sku)
    );
  }

  protected book(body: CancelBody): void {
    const order = this.desk.orders.open(body);
    for (const item of body.orderItems) {
      this.desk.orders.setCancelled(
        order,
        item.channelSkuCode,
        item.cancelledQuantity,
      );
    }
    this.desk.orderChanged(this.desk.orders.open(body));
  }
}

type CancelKey = Omit<CancelBody, "orderItems">;
