/**
 * Return order events: what is on its way back. They have no message id, so the key is the return
 * order with the event: the same RETURN_ORDER_CREATE again is done already, one with other items is
 * refused, and the other events only state facts that may be stated twice.
 */
import type { Store } from "../shared/database.js";
import { digest } from "../shared/digest.js";
import {
  type Fields,
  Refusal,
  fields,
  list,
  optionalText,
  text,
} from "../shared/fields.js";
import { type Answer, OK } from "../shared/http-server.js";
import type { ReturnBook, ReturnKey, ReturnOrder } from "./return-book.js";

export interface ReturnEvent extends ReturnKey {
  readonly eventType: string;
  readonly forwardOrderCode: string;
  readonly awbNumber: string;
  readonly transporter: string;
  readonly items: readonly ReturnEventItem[];
}

interface ReturnEventItem {
  readonly item: string;
  readonly sku: string;
  readonly status: string;
}

export class ReturnEvents {
  constructor(
    protected readonly store: Store,
    protected readonly returns: ReturnBook,
    private readonly changed: (order: ReturnOrder) => void,
  ) {}

  receive(body: unknown): Answer | Promise<Answer> {
    const event = readReturnEvent(body);
    return this.store.transaction(() => {
      this.apply(event);
      return OK;
    });
  }

  protected apply(event: ReturnEvent): void {
    switch (event.eventType) {
      case "RETURN_ORDER_CREATE":
        this.expect(event);
        break;
      case "RETURN_ORDER_UPDATE": {
        const order = this.register(event);
        this.returns.ship(order, event.awbNumber, event.transporter);
        this.returns.mark(order, "updated");
        break;
      }
      case "RETURN_ORDER_PARTIAL_CANCEL": {
        const order = this.register(event);
        for (const item of cancelledItems(event))
          this.returns.cancelItem(order, item.item);
        break;
      }
      case "RETURN_ORDER_CANCEL":
        this.returns.mark(this.register(event), "cancelled");
        break;
      case "RETURN_ORDER_COMPLETE":
        this.returns.mark(this.register(event), "completed");
        break;
      default: // an event of a later revision: acknowledged, and none of this warehouse's business
        return;
    }
    this.changed(this.returns.open(event, event.forwardOrderCode));
  }

  protected expect(event: ReturnEvent): void {
    const key = `return ${this.returns.scopeOf(event)}`;
    const content = digest({
      forward: event.forwardOrderCode,
      items: event.items.map(pick),
    });
    const seen = this.store.one(
      "SELECT digest FROM message WHERE id = ?",
      key,
    ) as { digest: string } | undefined;
    if (seen?.digest === content) return;
    if (seen !== undefined) {
      throw new Refusal(
        409,
        `return ${event.returnOrderCode} is already expected otherwise`,
      );
    }
    this.store.run(
      "INSERT INTO message (id, digest) VALUES (?, ?)",
      key,
      content,
    );
    const order = this.register(event);
    if (!order.updated)
      this.returns.ship(order, event.awbNumber, event.transporter);
    this.returns.mark(order, "expected");
  }

  /** Any event may be the first to name the return, even before its forward order is known. */
  protected register(event: ReturnEvent): ReturnOrder {
    const order = this.returns.open(event, event.forwardOrderCode);
    for (const item of event.items)
      this.returns.addItem(order, item.item, item.sku);
    return order;
  }
}

function pick(item: ReturnEventItem) {
  return { item: item.item, sku: item.sku };
}

/** Where items carry a status that says so, those are cancelled; otherwise all that are named. */
function cancelledItems(event: ReturnEvent): readonly ReturnEventItem[] {
  const marked = event.items.filter((item) => /CANCEL/i.test(item.status));
  return marked.length > 0 ? marked : event.items;
}

function readReturnEvent(body: unknown): ReturnEvent {
  const event = fields(body, "event");
  return {
    eventType: text(event, "eventType"),
    locationCode: text(event, "locationCode"),
    channelName: text(event, "channelName"),
    returnOrderCode: text(event, "returnOrderCode"),
    forwardOrderCode: text(event, "forwardOrderCode"),
    awbNumber: optionalText(event, "awbNumber") ?? "",
    transporter: optionalText(event, "transporter") ?? "",
    items: readItems(event),
  };
}

function readItems(event: Fields): ReturnEventItem[] {
  const items = list(event, "orderItems").map((item) => ({
    item: text(item, "returnItemCode"),
    sku: text(item, "channelSkuCode"),
    status: optionalText(item, "status") ?? "",
  }));
  if (new Set(items.map((item) => item.item)).size < items.length) {
    throw new Refusal(
      400,
      "orderItems: each returnItemCode may appear only once",
    );
  }
  return items.sort((a, b) => (a.item < b.item ? -1 : 1));
}
