/**
 * Outward order events: what Increff tells the warehouse about an order. Every event carries the
 * order's lines with the quantities so far, so an event that overtakes the SUBORDER_CREATE is kept
 * and counts when the order arrives.
 */
import {
  type Fields,
  Refusal,
  fields,
  id,
  list,
  optionalText,
  quantity,
  text,
} from "../shared/fields.js";
import { Receiver, type Message } from "../shared/receiver.js";
import type { Store } from "../shared/database.js";
import {
  type Order,
  type OrderBook,
  type OrderKey,
  statusOf,
} from "./order-book.js";

export interface OrderEvent extends Message, OrderKey {
  readonly eventType: string;
  /** One entry a SKU, sorted; empty for an event type that this warehouse does not know. */
  readonly lines: readonly EventLine[];
}

export interface EventLine {
  readonly sku: string;
  readonly ordered: number;
  readonly cancelled: number;
}

const CREATE = "SUBORDER_CREATE";
const PARTIAL_CANCEL = "SUBORDER_PARTIAL_CANCEL";
const CANCEL = "SUBORDER_CANCEL";
const COMPLETE = "SUBORDER_COMPLETE";
const UNDERSTOOD: readonly string[] = [
  CREATE,
  PARTIAL_CANCEL,
  CANCEL,
  COMPLETE,
];

export class OrderEvents extends Receiver<OrderEvent> {
  constructor(
    store: Store,
    protected readonly orders: OrderBook,
    /** Told of every order that changed, inside the transaction that changed it. */
    private readonly changed: (order: Order) => void,
  ) {
    super(store);
  }

  protected read(body: unknown): OrderEvent {
    const event = fields(body, "event");
    const eventType = text(event, "eventType");
    return {
      messageId: id(event, "messageId"),
      eventType,
      locationCode: text(event, "locationCode"),
      channelName: text(event, "channelName"),
      orderCode: text(event, "orderCode"),
      lines: UNDERSTOOD.includes(eventType) ? readLines(event, eventType) : [],
    };
  }

  protected apply(event: OrderEvent): void {
    if (!UNDERSTOOD.includes(event.eventType)) return;
    const order = this.orders.open(event);
    for (const line of event.lines) {
      this.orders.setOrdered(
        order,
        line.sku,
        line.ordered,
        event.eventType === CREATE,
      );
      this.orders.setCancelled(order, line.sku, line.cancelled);
    }
    if (event.eventType === CREATE) this.orders.mark(order, "created");
    // A cancellation that states no quantities cancels all that there is.
    if (
      event.eventType === CANCEL &&
      event.lines.every((line) => line.cancelled === 0)
    ) {
      this.orders.mark(order, "cancelled");
    }
    // What was wholly cancelled cannot be completed.
    if (
      event.eventType === COMPLETE &&
      statusOf(this.orders.open(event)) !== "CANCELLED"
    ) {
      this.orders.mark(order, "completed");
    }
    this.changed(this.orders.open(event));
  }
}

/** Two lines may share a SKU; the warehouse works by SKU and adds them up. */
function readLines(event: Fields, eventType: string): EventLine[] {
  const bySku = new Map<string, EventLine>();
  for (const item of list(event, "orderItems")) {
    const sku = text(item, "channelSkuCode");
    const ordered = quantity(item, "orderedQuantity");
    const isNew =
      eventType === CREATE &&
      optionalText(item, "cancelledQuantity") === undefined;
    const cancelled = isNew ? 0 : quantity(item, "cancelledQuantity");
    if (cancelled > ordered) {
      throw new Refusal(
        400,
        "cancelledQuantity: may not exceed orderedQuantity",
      );
    }
    const before = bySku.get(sku) ?? { sku, ordered: 0, cancelled: 0 };
    bySku.set(sku, {
      sku,
      ordered: before.ordered + ordered,
      cancelled: before.cancelled + cancelled,
    });
  }
  return [...bySku.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1));
}
