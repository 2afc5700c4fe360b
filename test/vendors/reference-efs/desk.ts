/**
 * What everybody in the warehouse works with, and how a piece of work begins: it is checked against
 * what the warehouse knows, and the call that it takes is written into the outbox, in one step.
 */
import type { Store } from "../shared/database.js";
import { Refusal } from "../shared/fields.js";
import type { Answer } from "../shared/http-server.js";
import type { Order, OrderBook, OrderKey } from "./order-book.js";
import type { OwedCall, Outbox } from "./outbox.js";
import type { ReturnBook, ReturnOrder } from "./return-book.js";

export interface Desk {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly orders: OrderBook;
  readonly returns: ReturnBook;
  /** Told of every order and return that changed, inside the transaction that changed it. */
  readonly orderChanged: (order: Order) => void;
  readonly returnChanged: (order: ReturnOrder) => void;
}

/** A person may insist on what the OMS refused, the autopilot may not. */
export type Asker = "person" | "autopilot";

const ACCEPTED: Answer = { status: 202, body: { accepted: true } };

/** The work cannot be done now, or is done already; no call follows. */
export function refuse(reason: string): never {
  throw new Refusal(409, reason);
}

/**
 * Begins work whose call is `call`. Asked for again while the call is still owed, it only makes sure
 * that the call is being tried; asked for again when it is done, it refuses.
 */
export function begin(
  desk: Desk,
  call: OwedCall,
  check: () => void,
  asker: Asker = "person",
): Answer {
  return desk.store.transaction(() => {
    if (
      asker === "autopilot" &&
      desk.outbox.has("refused", call.task, call.meaning)
    ) {
      refuse("the OMS has refused exactly that before");
    }
    if (desk.outbox.has("owed", call.task, call.meaning)) return ACCEPTED;
    check();
    desk.outbox.owe(call);
    return ACCEPTED;
  });
}

/** An order that was created at that place; anything else is not work yet, or not work here. */
export function knownOrder(desk: Desk, key: OrderKey): Order {
  const order = desk.orders.find(key);
  if (!order?.created)
    return refuse(`order ${key.orderCode} is not known here`);
  return order;
}

export function laneOf(order: { readonly scope: string }): string {
  return `order ${order.scope}`;
}
