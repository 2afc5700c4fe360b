/** Quantities by SKU: what an order has of each, and whether that is enough. */
import type { Line } from "../scenario/step.js";
import type { OrderView } from "../simulator/state/views.js";

/** Of SKUs that stand on several lines the sum. */
export function sums(view: OrderView, figure: "ordered" | "open"): Line[] {
  const totals = new Map<string, number>();
  for (const line of view.lines)
    totals.set(
      line.channelSkuCode,
      (totals.get(line.channelSkuCode) ?? 0) + line[figure],
    );
  return [...totals]
    .filter(([, quantity]) => quantity > 0)
    .map(([sku, quantity]) => ({ sku, quantity }));
}

/** Whether there is so much of each. */
export function isWithin(
  lines: readonly Line[],
  open: readonly Line[],
): boolean {
  return lines.every(
    ({ sku, quantity }) =>
      quantity <= (open.find((one) => one.sku === sku)?.quantity ?? 0),
  );
}
