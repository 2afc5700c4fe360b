/** Pieces by SKU: how they are read from a list of lines, compared and named. */
import { isRecord, quantity, text } from "../json.js";

export type Quantities = ReadonlyMap<string, number>;

export const noQuantities: Quantities = new Map();

/** A code as text; the OMS takes a number for one too. */
export function codeOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return text(value);
}

/**
 * Sums `field` by `channelSkuCode`, because lines may share a SKU; undefined when this is no list or a line cannot be read.
 * With `absent` a line without the field (or with null) counts as that many.
 */
export function quantitiesOf(
  lines: unknown,
  field: string,
  absent?: number,
): Quantities | undefined {
  if (!Array.isArray(lines)) return undefined;
  const sums = new Map<string, number>();
  for (const line of lines as unknown[]) {
    if (!isRecord(line)) return undefined;
    const sku = codeOf(line["channelSkuCode"]);
    const pieces = quantity(line[field] ?? absent);
    if (sku === undefined || pieces === undefined) return undefined;
    sums.set(sku, (sums.get(sku) ?? 0) + pieces);
  }
  return sums;
}

export function sameQuantities(a: Quantities, b: Quantities): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].every(
    (sku) => (a.get(sku) ?? 0) === (b.get(sku) ?? 0),
  );
}

export function plus(a: Quantities, b: Quantities): Quantities {
  const sum = new Map(a);
  for (const [sku, pieces] of b) sum.set(sku, (sum.get(sku) ?? 0) + pieces);
  return sum;
}

/** For each SKU the larger of the two: cumulative figures grow, so the larger one is the younger. */
export function largest(a: Quantities, b: Quantities): Quantities {
  const most = new Map(a);
  for (const [sku, pieces] of b)
    most.set(sku, Math.max(most.get(sku) ?? 0, pieces));
  return most;
}

export function total(quantities: Quantities): number {
  return [...quantities.values()].reduce((sum, pieces) => sum + pieces, 0);
}

/** `A ×2, B ×1`, in the order of the SKUs, so that equal quantities have equal texts. */
export function quantitiesText(quantities: Quantities): string {
  if (quantities.size === 0) return "nothing";
  return [...quantities]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sku, pieces]) => `${sku} ×${pieces}`)
    .join(", ");
}
