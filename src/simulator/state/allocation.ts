/** Stock for orders: an order is worked on only when all its open units are there, and nobody hears of it before. */
import type { Draft } from "./draft.js";
import { sendOrderEvent } from "./messages/order-event.js";
import { sendPosting } from "./messages/sales-posting.js";
import { isCancelled, type Order } from "./order.js";
import { ofOrder } from "./place.js";
import { keyOf } from "./table.js";
import { unitsByBarcode } from "./waiting.js";

/** Gives a waiting order its stock if all of it is available, and announces it to its partners. */
export function allocate(draft: Draft, order: Order): void {
  if (
    order.allocatedAt !== null ||
    isCancelled(order) ||
    !isCovered(draft, order)
  )
    return;
  draft.record({
    type: "orderAllocated",
    ...ofOrder(order),
    at: draft.now,
  });
  const allocated = draft.current(order);
  sendOrderEvent(draft, allocated, "SUBORDER_CREATE");
  sendPosting(draft, allocated, "OUTWARD_ORDER_CREATE");
}

/** After stock arrived: serves the orders that wait for it, oldest first. A large order does not block a small one. */
export function allocateWaiting(
  draft: Draft,
  locationCode: string,
  barcodes: Iterable<string>,
): void {
  if (draft.base.waiting.isEmpty) return;
  const candidates = new Map<string, Order>();
  for (const barcode of new Set(barcodes)) {
    if (available(draft, locationCode, barcode) === 0) continue;
    for (const key of draft.base.waiting.waitingFor(locationCode, barcode)) {
      const order = draft.state.orders.get(key);
      if (order !== undefined) candidates.set(key, order);
    }
  }
  for (const order of [...candidates.values()].sort(
    (a, b) => a.omsOrderId - b.omsOrderId,
  )) {
    allocate(draft, draft.current(order));
  }
}

function isCovered(draft: Draft, order: Order): boolean {
  for (const [barcode, units] of unitsByBarcode(order)) {
    if (available(draft, order.locationCode, barcode) < units) return false;
  }
  return true;
}

function available(
  draft: Draft,
  locationCode: string,
  barcode: string,
): number {
  return draft.state.stock.get(keyOf(locationCode, barcode))?.available ?? 0;
}
