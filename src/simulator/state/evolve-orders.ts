/** How facts change orders and the stock that they hold. */
import type { Fact } from "./fact.js";
import {
  isCancelled,
  type LineUnits,
  type Order,
  type OrderLine,
} from "./order.js";
import { orderKey, placeOf, type OfOrder } from "./place.js";
import type { StateView } from "./state.js";
import { keyOf, known } from "./table.js";
import { unitsByBarcode } from "./waiting.js";

export function changeOrder(
  state: StateView,
  ref: OfOrder,
  change: (order: Order) => Order,
): void {
  const key = orderKey(ref);
  state.orders.set(key, change(known(state.orders, key)));
}

export function enterOrder(state: StateView, order: Order): void {
  const { orderCode } = order;
  state.orders.set(orderKey(order), order);
  const places = state.orderPlaces.get(orderCode) ?? [];
  state.orderPlaces.set(orderCode, [...places, placeOf(order)]);
  state.counters.orders += 1;
  state.counters.items += order.lines.length;
  state.waiting.enter(order);
}

export function allocateOrder(
  state: StateView,
  ref: OfOrder,
  at: number,
): void {
  changeOrder(state, ref, (order) => {
    for (const [barcode, units] of unitsByBarcode(order)) {
      addStock(state, order.locationCode, barcode, -units);
    }
    state.waiting.leave(order);
    return { ...order, allocatedAt: at };
  });
}

export function cancelUnits(
  state: StateView,
  fact: Extract<Fact, { type: "unitsCancelled" }>,
): void {
  changeOrder(state, fact, (order) => {
    const changed = changeLines(order, fact.units, (line, quantity) => {
      if (fact.restock)
        addStock(state, order.locationCode, line.barcode, quantity);
      return {
        ...line,
        cancelled: {
          ...line.cancelled,
          [fact.part]: line.cancelled[fact.part] + quantity,
        },
      };
    });
    if (order.allocatedAt === null && isCancelled(changed))
      state.waiting.leave(order);
    const renewed = new Set(fact.totals.map((total) => total.channelSkuCode));
    const kept = order.sellerTotals.filter(
      (total) => !renewed.has(total.channelSkuCode),
    );
    return { ...changed, sellerTotals: [...kept, ...fact.totals] };
  });
}

function addStock(
  state: StateView,
  locationCode: string,
  barcode: string,
  units: number,
): void {
  const key = keyOf(locationCode, barcode);
  const stock = state.stock.get(key);
  state.stock.set(key, {
    locationCode,
    barcode,
    available: (stock?.available ?? 0) + units,
    reportedAt: stock?.reportedAt ?? null,
  });
}

export function changeLines(
  order: Order,
  units: readonly LineUnits[],
  change: (line: OrderLine, quantity: number) => OrderLine,
): Order {
  const quantities = new Map(
    units.map((unit) => [unit.orderItemCode, unit.quantity]),
  );
  const lines = order.lines.map((line) => {
    const quantity = quantities.get(line.orderItemCode);
    return quantity === undefined ? line : change(line, quantity);
  });
  return { ...order, lines };
}
