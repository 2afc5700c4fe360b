/** What the vendor's observer showed of an order's sales, and which of its answers can be judged. */
import type { ObservationEntry } from "../../history/entry.js";
import { isRecord, quantity, records, text } from "../json.js";
import type { OrderLife } from "../life.js";
import type { Quantities } from "./quantities.js";
import { code, plus, sumBySku } from "./quantities.js";

export interface Sale {
  readonly shipmentCode: string;
  /** Undefined when its lines cannot be read. */
  readonly quantities: Quantities | undefined;
  /** Undefined when it is not shown, or not as a number. */
  readonly total: number | undefined;
  readonly status: string | undefined;
}

/** The sales of the order itself in one answer; those of other orders that the answer may hold are left out. */
export interface ObservedSales {
  readonly observation: ObservationEntry;
  readonly sales: readonly Sale[];
}

/** The answers that show an end state: read at rest, and readable. In the order of `seq`. */
export function observedSales(life: OrderLife): ObservedSales[] {
  const answers: ObservedSales[] = [];
  for (const entry of life.entries) {
    if (entry.kind !== "observation" || unusable(entry) !== undefined) continue;
    const list =
      isRecord(entry.body) && entry.result === "found"
        ? entry.body["sales"]
        : [];
    answers.push({ observation: entry, sales: salesIn(list, life.orderCode) });
  }
  return answers;
}

/** Why the sales of the life after the entry `seq` are not known, in words. */
export function unobserved(life: OrderLife, seq: number): string {
  let reason: string | undefined;
  for (const entry of life.entries) {
    if (entry.kind === "observation" && entry.seq > seq)
      reason = unusable(entry) ?? reason;
  }
  return reason ?? "the vendor's sales were not observed afterwards";
}

/** Why an observation says nothing about sales at rest; undefined when it does. */
function unusable(entry: ObservationEntry): string | undefined {
  if (entry.resource !== "sales")
    return "the vendor's sales were not observed afterwards";
  if (entry.result === "failed")
    return `the vendor's observer did not answer: ${entry.problem ?? "no reason was given"}`;
  if (!entry.atRest)
    return "the vendor's sales were observed only while something was under way for the order";
  if (entry.result === "unknown") return undefined;
  const list = isRecord(entry.body) ? entry.body["sales"] : undefined;
  if (!Array.isArray(list)) return `the observer's answer has no list "sales"`;
  const nameless = (list as unknown[]).some(
    (sale) => !isRecord(sale) || code(sale["shipmentCode"]) === undefined,
  );
  return nameless
    ? "the observer's answer has a sale without a shipmentCode"
    : undefined;
}

function salesIn(list: unknown, orderCode: string): Sale[] {
  const sales: Sale[] = [];
  for (const item of records(list)) {
    const shipmentCode = code(item["shipmentCode"]);
    if (
      shipmentCode === undefined ||
      (code(item["orderCode"]) ?? orderCode) !== orderCode
    )
      continue;
    sales.push({
      shipmentCode,
      quantities: sumBySku(item["lines"]),
      total: quantity(item["total"]),
      status: text(item["shipmentStatus"]),
    });
  }
  return sales;
}

/** The quantities of all sales of the shipment; undefined when one cannot be read. */
export function bookedQuantities(
  sales: readonly Sale[],
): Quantities | undefined {
  let sum: Quantities = new Map();
  for (const { quantities } of sales) {
    if (quantities === undefined) return undefined;
    sum = plus(sum, quantities);
  }
  return sum;
}

/** The total over all sales of the shipment; undefined when one does not show it. */
export function shownTotal(sales: readonly Sale[]): number | undefined {
  let sum = 0;
  for (const { total } of sales) {
    if (total === undefined) return undefined;
    sum += total;
  }
  return sum;
}
