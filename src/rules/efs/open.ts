/** What of an order is still to be packed, by what the vendor knew. */
import type { OrderLife } from "../life.js";
import { noQuantities, plus, type Quantities } from "./quantities.js";
import { packedBy } from "./shipments.js";
import { toldBy } from "./told.js";

/** For each SKU what was ordered and is neither cancelled nor packed, by what had reached the vendor before the moment. */
export function openAt(life: OrderLife, moment: number): Quantities {
  const told = toldBy(life, moment);
  const packed = packedBy(life, moment)
    .shipments.filter(({ known }) => known)
    .reduce((sum, { quantities }) => plus(sum, quantities), noQuantities);
  const open = new Map<string, number>();
  for (const [sku, ordered] of told.ordered) {
    const gone = (told.cancelled.get(sku) ?? 0) + (packed.get(sku) ?? 0);
    open.set(sku, Math.max(0, ordered - gone));
  }
  return open;
}

export function isWithin(asked: Quantities, open: Quantities): boolean {
  return [...asked].every(([sku, pieces]) => pieces <= (open.get(sku) ?? 0));
}
