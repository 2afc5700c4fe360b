/** The end of an order: nothing open, something shipped, and all of it handed over. */
import type { Draft } from "./draft.js";
import { sendOrderEvent } from "./messages/order-event.js";
import { sendPosting } from "./messages/sales-posting.js";
import { sumOf, type Order } from "./order.js";
import { ofOrder } from "./place.js";

/** Completes the order when its last unit has left, by a handover or because the rest was cancelled. */
export function completeIfDone(draft: Draft, order: Order): void {
  if (
    order.completedAt !== null ||
    order.shipmentCodes.length === 0 ||
    sumOf(order.lines).open > 0
  )
    return;
  const waits = order.shipmentCodes.some(
    (code) => draft.state.shipments.get(code)?.handedOverAt === null,
  );
  if (waits) return;
  draft.record({
    type: "orderCompleted",
    ...ofOrder(order),
    at: draft.now,
  });
  const completed = draft.current(order);
  sendOrderEvent(draft, completed, "SUBORDER_COMPLETE");
  sendPosting(draft, completed, "OUTWARD_ORDER_COMPLETE");
}
