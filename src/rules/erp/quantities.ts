/** Quantities by SKU, summed over lines that repeat one, and amounts of money: how they are read, compared and shown. */
import { isRecord, quantity, text } from "../json.js";

export type Quantities = ReadonlyMap<string, number>;

/** Sums `quantity` by `channelSkuCode`; undefined when this is no list or a line cannot be read. */
export function sumBySku(lines: unknown): Quantities | undefined {
  if (!Array.isArray(lines)) return undefined;
  const sums = new Map<string, number>();
  for (const line of lines as unknown[]) {
    if (!isRecord(line)) return undefined;
    const sku = code(line["channelSkuCode"]);
    const pieces = quantity(line["quantity"]);
    if (sku === undefined || pieces === undefined) return undefined;
    sums.set(sku, (sums.get(sku) ?? 0) + pieces);
  }
  return sums;
}

/** A code as a string; a vendor may show one that looks like a number as a number. */
export function code(value: unknown): string | undefined {
  return text(value) ?? (typeof value === "number" ? String(value) : undefined);
}

export function plus(a: Quantities, b: Quantities): Quantities {
  const sum = new Map(a);
  for (const [sku, pieces] of b) sum.set(sku, (sum.get(sku) ?? 0) + pieces);
  return sum;
}

/** Equal for every SKU; one that is left out counts as zero. */
export function sameQuantities(a: Quantities, b: Quantities): boolean {
  return multipleOf(a, b) === 1 || (isNothing(a) && isNothing(b));
}

/** How many times `b` makes up `a`, when that is a whole number above zero for all SKUs alike; otherwise undefined. */
export function multipleOf(a: Quantities, b: Quantities): number | undefined {
  let factor: number | undefined;
  for (const sku of new Set([...a.keys(), ...b.keys()])) {
    const [whole, part] = [a.get(sku) ?? 0, b.get(sku) ?? 0];
    if (whole === 0 && part === 0) continue;
    const times = part === 0 ? 0 : whole / part;
    if (times <= 0 || !Number.isInteger(times) || (factor ?? times) !== times)
      return undefined;
    factor = times;
  }
  return factor;
}

export function isNothing(quantities: Quantities | undefined): boolean {
  return [...(quantities?.values() ?? [])].every((pieces) => pieces === 0);
}

/** `A ×2, B ×1` */
export function quantitiesText(quantities: Quantities | undefined): string {
  if (quantities === undefined) return "lines that cannot be read";
  if (quantities.size === 0) return "no lines";
  return [...quantities].map(([sku, pieces]) => `${sku} ×${pieces}`).join(", ");
}

/** The sum of one amount over all lines; undefined when this is no list or a line does not say it. */
export function sumOf(lines: unknown, field: string): number | undefined {
  if (!Array.isArray(lines)) return undefined;
  let sum = 0;
  for (const line of lines as unknown[]) {
    const amount = isRecord(line) ? quantity(line[field]) : undefined;
    if (amount === undefined) return undefined;
    sum += amount;
  }
  return sum;
}

/** Equal to the paisa, whatever binary fractions did on the way. */
export function sameAmount(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.005 + Number.EPSILON * Math.abs(a);
}

/** `1120` or `1120.5`, without the noise of binary fractions. */
export function amountText(amount: number): string {
  return String(Number(amount.toFixed(2)));
}
