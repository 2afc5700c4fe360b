/** Taking open units out of an order, whoever asked for it, and telling those who have to know. */
import { allocate, allocateWaiting } from "./allocation.js";
import type { SkuQuantity } from "./command.js";
import { completeIfDone } from "./completion.js";
import type { Draft } from "./draft.js";
import { sendOrderEvent } from "./messages/order-event.js";
import { sendPosting } from "./messages/sales-posting.js";
import { sendSellerCancellation } from "./messages/seller-cancellation.js";
import {
  isCancelled,
  type CancelledPart,
  type LineUnits,
  type Order,
} from "./order.js";
import { ofOrder } from "./place.js";

/** How the fulfilment system learns of it: by an order event, by a seller cancellation, or not, because it said so itself. */
export type Notice =
  | { readonly kind: "event" }
  | {
      readonly kind: "sellerCancellation";
      readonly channelSkuCodes: readonly string[];
    }
  | { readonly kind: "from"; readonly tenant: string };

export interface Cancellation {
  readonly part: CancelledPart;
  readonly units: readonly LineUnits[];
  readonly totals?: readonly SkuQuantity[];
  readonly notice: Notice;
}

/**
 * Cancels units that are open. What a customer no longer wants is still on the shelf and can be sold again; what the
 * seller cannot deliver is not, until the next inventory update says so.
 */
export function cancelUnits(
  draft: Draft,
  order: Order,
  { part, units, totals = [], notice }: Cancellation,
): void {
  const announced = order.allocatedAt !== null;
  const restock = announced && part === "customer";
  draft.record({
    type: "unitsCancelled",
    ...ofOrder(order),
    part,
    units,
    restock,
    totals,
    at: draft.now,
  });
  const changed = draft.current(order);
  if (!announced) {
    // Nobody heard of the order yet; what is left of it may be small enough for the stock.
    allocate(draft, changed);
    return;
  }
  tell(draft, changed, notice);
  completeIfDone(draft, changed);
  if (restock)
    allocateWaiting(draft, order.locationCode, barcodesOf(order, units));
}

function tell(draft: Draft, order: Order, notice: Notice): void {
  const whole = isCancelled(order);
  if (notice.kind === "sellerCancellation") {
    sendSellerCancellation(draft, order, notice.channelSkuCodes);
  } else {
    const except = notice.kind === "from" ? notice.tenant : null;
    sendOrderEvent(
      draft,
      order,
      whole ? "SUBORDER_CANCEL" : "SUBORDER_PARTIAL_CANCEL",
      except,
    );
  }
  sendPosting(
    draft,
    order,
    whole ? "OUTWARD_ORDER_CANCEL" : "OUTWARD_ORDER_PARTIAL_CANCEL",
  );
}

function barcodesOf(order: Order, units: readonly LineUnits[]): string[] {
  const codes = new Set(units.map((unit) => unit.orderItemCode));
  return order.lines
    .filter((line) => codes.has(line.orderItemCode))
    .map((line) => line.barcode);
}
