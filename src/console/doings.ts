/**
 * What was done to the orders at the mock, in the order of time. Nothing of that is a call of a vendor, and what came
 * through the control leaves no exchange: it shows in the messages that it led to, and in the state of the OMS.
 */
import type { Delivery } from "../simulator/outbound/delivery.js";
import type { CastOrder } from "./cast.js";
import { isCreation, own, type Doing, type Sources } from "./doing.js";
import { cancellations } from "./done-cancellations.js";
import { doneInWarehouse } from "./done-in-warehouse.js";
import { doneReturns } from "./done-returns.js";

/** A message that comes of something is made at once; the clock may tick in between. */
const tickMs = 100;

/** What a message of the type may come of. */
const makers: Readonly<Record<string, readonly string[]>> = {
  SUBORDER_CREATE: ["create"],
  SUBORDER_COMPLETE: ["fulfil", "cancel"],
  PACKED: ["fulfil"],
  OUTWARD_ORDER_CREATE: ["create"],
  OUTWARD_ORDER_COMPLETE: ["fulfil", "cancel"],
  OUTWARD_ORDER_SHIPMENT_DISPATCH: ["fulfil"],
  OUTWARD_ORDER_SHIPMENT_DELIVER: ["fulfil"],
  RETURN_ORDER_CREATE: ["return"],
};

export function doingsOf(sources: Sources): Doing[] {
  const doings: Doing[] = [];
  for (const one of sources.cast.orders) {
    doings.push(creation(one, sources));
    doings.push(...doneInWarehouse(one, sources));
    doings.push(...doneReturns(one, sources));
  }
  doings.push(...cancellations(sources));
  doings.sort((one, other) => one.at - other.at);
  for (const delivery of sources.messages) attach(delivery, doings, sources);
  return doings;
}

function creation(one: CastOrder, sources: Sources): Doing {
  const { order, name } = one;
  const first = own(one, sources).find(({ message }) =>
    isCreation(message.eventType),
  );
  if (first === undefined)
    sources.leftOut(
      `Order ${order.orderCode}: there is no message of its creation any more, or there never was one.`,
    );
  else if (order.allocatedAt !== null && order.allocatedAt > order.createdAt)
    sources.leftOut(
      `Order ${order.orderCode} waited for stock; a certification has plenty.`,
    );
  return {
    at: first?.createdAt ?? order.createdAt,
    order: one,
    step: { create: name },
    text: `Order ${order.orderCode} came in.`,
    messages: [],
  };
}

/** Adds the message to what it came of, unless it stands there. One that came of a vendor's call, or by hand, stands nowhere. */
function attach(
  delivery: Delivery,
  doings: readonly Doing[],
  { cast }: Sources,
): void {
  const { message, createdAt } = delivery;
  if (doings.some(({ messages }) => messages.includes(delivery))) return;
  const maker = doings.findLast(
    ({ at, order, step, messages }) =>
      order === cast.find(message) &&
      (makers[message.eventType] ?? []).some((verb) => verb in step) &&
      at <= createdAt &&
      createdAt <= at + tickMs &&
      !messages.some((one) => one.message.eventType === message.eventType),
  );
  maker?.messages.push(delivery);
}
