/**
 * From the pieces that a person wants cancelled now to the totals that the commands want: for each line what the
 * customer has cancelled in all, for each product what is cancelled of it in all.
 */
import { omsError } from "../../../contract/errors.js";
import type { LineView, OrderView } from "../../state/views.js";
import type { Found } from "./find.js";
import type { BodyOf } from "./handler.js";

type Body = BodyOf<"cancelOrder">;
type Wished = NonNullable<Body["lines"]>[number];

export interface CancelledTotals {
  readonly customerTotals: readonly {
    readonly orderItemCode: string;
    readonly channelSkuCode: string;
    readonly cancelledQuantity: number;
  }[];
  readonly sellerTotals: readonly {
    readonly channelSkuCode: string;
    readonly quantity: number;
  }[];
}

/** What is open, each product once. */
export function openLines(
  order: OrderView,
): { readonly channelSkuCode: string; readonly quantity: number }[] {
  return [...sums(order.lines, ({ open }) => open)]
    .filter(([, quantity]) => quantity > 0)
    .map(([channelSkuCode, quantity]) => ({ channelSkuCode, quantity }));
}

export function unitsToCancel(
  order: OrderView,
  by: Body["by"],
  wished: readonly Wished[] = openLines(order),
): Found<CancelledTotals> {
  const { orderCode } = order;
  if (wished.length === 0) {
    const text = `orderCode: nothing of order ${orderCode} is open, so nothing of it can be cancelled`;
    return { ok: false, error: omsError("notAllowedNow", text) };
  }
  const violations: string[] = [];
  const tooMany: string[] = [];
  const taken = new Map<LineView, number>();
  for (const { channelSkuCode, orderItemCode, quantity } of wished) {
    if (by === "seller" && orderItemCode !== undefined) {
      violations.push(
        `orderItemCode: a seller cancels products, not lines; leave ${orderItemCode} out`,
      );
      continue;
    }
    const lines = order.lines.filter(
      (line) =>
        line.channelSkuCode === channelSkuCode &&
        (orderItemCode === undefined || line.orderItemCode === orderItemCode),
    );
    if (lines.length === 0) {
      const line =
        orderItemCode === undefined ? "" : ` in line ${orderItemCode}`;
      violations.push(
        `channelSkuCode: ${channelSkuCode} is not${line} in order ${orderCode}, which has ${namesOf(order)}`,
      );
      continue;
    }
    let left = quantity;
    for (const line of lines) {
      const units = Math.min(left, line.open - (taken.get(line) ?? 0));
      if (units > 0) taken.set(line, (taken.get(line) ?? 0) + units);
      left -= units;
    }
    if (left > 0)
      tooMany.push(
        `quantity: ${quantity} of ${channelSkuCode}, of which only ${quantity - left} are open; the quantity is what is cancelled now, not a total`,
      );
  }
  if (violations.length > 0)
    return { ok: false, error: omsError("invalidBody", ...violations) };
  if (tooMany.length > 0)
    return { ok: false, error: omsError("notAllowedNow", ...tooMany) };
  return { ok: true, subject: totalsOf(order, taken) };
}

function totalsOf(
  order: OrderView,
  taken: ReadonlyMap<LineView, number>,
): CancelledTotals {
  const lines = [...taken];
  const skus = new Set(lines.map(([line]) => line.channelSkuCode));
  const totals = sums(
    order.lines,
    (line) => line.cancelled + (taken.get(line) ?? 0),
  );
  return {
    customerTotals: lines.map(([line, units]) => ({
      orderItemCode: line.orderItemCode,
      channelSkuCode: line.channelSkuCode,
      cancelledQuantity: line.customerCancelled + units,
    })),
    sellerTotals: [...totals]
      .filter(([channelSkuCode]) => skus.has(channelSkuCode))
      .map(([channelSkuCode, quantity]) => ({ channelSkuCode, quantity })),
  };
}

function sums(
  lines: readonly LineView[],
  count: (line: LineView) => number,
): Map<string, number> {
  const result = new Map<string, number>();
  for (const line of lines)
    result.set(
      line.channelSkuCode,
      (result.get(line.channelSkuCode) ?? 0) + count(line),
    );
  return result;
}

function namesOf({ lines }: OrderView): string {
  return lines
    .map(
      ({ orderItemCode, channelSkuCode }) =>
        `${channelSkuCode} in line ${orderItemCode}`,
    )
    .join(", ");
}
