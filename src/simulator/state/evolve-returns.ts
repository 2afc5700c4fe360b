/** How facts change returns. */
import { changeOrder } from "./evolve-orders.js";
import type { CheckedPiece } from "./fact.js";
import type { ReturnOrder } from "./return-order.js";
import type { StateView } from "./state.js";
import { keyOf, known } from "./table.js";

export function enterReturn(state: StateView, order: ReturnOrder): void {
  const { locationCode, returnOrderCode } = order;
  state.returns.set(keyOf(locationCode, returnOrderCode), order);
  state.returnLocations.set(returnOrderCode, [
    ...(state.returnLocations.get(returnOrderCode) ?? []),
    locationCode,
  ]);
  state.counters.returns += 1;
  changeOrder(
    state,
    { locationCode, orderCode: order.forwardOrderCode },
    (forward) => ({
      ...forward,
      returnOrderCodes: [...forward.returnOrderCodes, returnOrderCode],
    }),
  );
}

interface ReturnRef {
  readonly locationCode: string;
  readonly returnOrderCode: string;
}

export function changeReturn(
  state: StateView,
  ref: ReturnRef,
  change: (order: ReturnOrder) => ReturnOrder,
): void {
  const key = keyOf(ref.locationCode, ref.returnOrderCode);
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
