/** How facts change returns. */
import { changeOrder } from "./evolve-orders.js";
import type { CheckedPiece } from "./fact.js";
import type { ReturnOrder } from "./return-order.js";
import { placeOf, returnKey, type OfReturn } from "./place.js";
import type { StateView } from "./state.js";
import { known } from "./table.js";

export function enterReturn(state: StateView, order: ReturnOrder): void {
  const { returnOrderCode } = order;
  const place = placeOf(order);
  state.returns.set(returnKey(order), order);
  state.returnPlaces.set(returnOrderCode, [
    ...(state.returnPlaces.get(returnOrderCode) ?? []),
    place,
  ]);
  state.counters.returns += 1;
  changeOrder(
    state,
    { ...place, orderCode: order.forwardOrderCode },
    (forward) => ({
      ...forward,
      returnOrderCodes: [...forward.returnOrderCodes, returnOrderCode],
    }),
  );
}

export function changeReturn(
  state: StateView,
  ref: OfReturn,
  change: (order: ReturnOrder) => ReturnOrder,
): void {
  const key = returnKey(ref);
  state.returns.set(key, change(known(state.returns, key)));
}

export function withChecked(
  order: ReturnOrder,
  pieces: readonly CheckedPiece[],
): ReturnOrder {
  const results = new Map(
    pieces.map((piece) => [piece.returnItemCode, piece.processed]),
  );
  const items = order.items.map((item) => ({
    ...item,
    processed: results.get(item.returnItemCode) ?? item.processed,
  }));
  return { ...order, items };
}

export function withoutItems(
  order: ReturnOrder,
  returnItemCodes: readonly string[],
  at: number,
): ReturnOrder {
  const items = order.items.map((item) =>
    returnItemCodes.includes(item.returnItemCode)
      ? { ...item, cancelledAt: at }
      : item,
  );
  return { ...order, items };
}
