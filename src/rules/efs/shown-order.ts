/** What the vendor's observer showed of an order, and which of its answers can be judged. */
import type { ObservationEntry } from "../../history/entry.js";
import { isRecord, quantity, text } from "../json.js";
import type { OrderLife } from "../life.js";
import { codeOf } from "./quantities.js";

/** Undefined where a line of the SKU does not show the figure. */
export interface ShownLine {
  readonly ordered: number | undefined;
  readonly cancelled: number | undefined;
  readonly packed: number | undefined;
}

export interface ShownOrder {
  readonly observation: ObservationEntry;
  /** False for the observer's 404. */
  readonly found: boolean;
  /** In capitals; undefined when it is none of the four that the observer's contract knows. */
  readonly status: string | undefined;
  readonly lines: ReadonlyMap<string, ShownLine>;
}

const statuses: readonly string[] = [
  "OPEN",
  "PACKED",
  "COMPLETED",
  "CANCELLED",
];

/** Every readable answer about the order, at rest or not, in the order of `seq`. */
export function shownOrders(life: OrderLife): ShownOrder[] {
  const shown: ShownOrder[] = [];
  for (const entry of life.entries) {
    if (entry.kind !== "observation" || unreadable(entry) !== undefined)
      continue;
    const body = isRecord(entry.body) ? entry.body : {};
    const status = text(body["status"])?.toUpperCase() ?? "";
    shown.push({
      observation: entry,
      found: entry.result === "found",
      status: statuses.includes(status) ? status : undefined,
      lines: linesIn(body["lines"]),
    });
  }
  return shown;
}

/**
 * The answers that show an end state. Of several that were read without anything having happened in between only the last
 * counts: the vendor was still at work during the others.
 */
export function endStates(life: OrderLife): ShownOrder[] {
  const states: ShownOrder[] = [];
  const happened = life.entries.filter(({ kind }) => kind !== "observation");
  for (const shown of shownOrders(life)) {
    if (!shown.observation.atRest) continue;
    const last = states.at(-1);
    const quiet =
      last !== undefined &&
      !happened.some(
        ({ seq }) => seq > last.observation.seq && seq < shown.observation.seq,
      );
    if (quiet) states.pop();
    states.push(shown);
  }
  return states;
}

/** Why nothing was seen of the order at rest after the entry `seq`, in words. */
export function unseenAfter(life: OrderLife, seq: number): string {
  let reason = "the vendor's order was not observed afterwards";
  for (const entry of life.entries) {
    if (entry.kind !== "observation" || entry.seq < seq) continue;
    if (entry.resource !== "order") continue;
    reason =
      unreadable(entry) ??
      (entry.atRest
        ? reason
        : "the vendor's order was observed only while something was under way for it");
  }
  return reason;
}

function unreadable(entry: ObservationEntry): string | undefined {
  if (entry.resource !== "order") return "it is about something else";
  if (entry.result === "failed")
    return `the vendor's observer did not answer: ${entry.problem ?? "no reason was given"}`;
  if (entry.result === "unknown") return undefined;
  const { body } = entry;
  if (!isRecord(body) || !Array.isArray(body["lines"]))
    return 'the observer\'s answer has no list "lines"';
  const nameless = (body["lines"] as unknown[]).some(
    (line) => !isRecord(line) || codeOf(line["channelSkuCode"]) === undefined,
  );
  if (nameless) return "the observer's answer has a line without a SKU";
  const another =
    differs(body["orderCode"], entry.orderCode) ||
    differs(body["locationCode"], entry.locationCode);
  return another ? "the observer answered about another order" : undefined;
}

function differs(value: unknown, wanted: string): boolean {
  const code = codeOf(value);
  return code !== undefined && code !== wanted;
}

function linesIn(value: unknown): Map<string, ShownLine> {
  const lines = new Map<string, ShownLine>();
  for (const line of Array.isArray(value) ? (value as unknown[]) : []) {
    if (!isRecord(line)) continue;
    const sku = codeOf(line["channelSkuCode"]) ?? "";
    const known = lines.get(sku) ?? { ordered: 0, cancelled: 0, packed: 0 };
    lines.set(sku, {
      ordered: sum(known.ordered, line["orderedQuantity"]),
      cancelled: sum(known.cancelled, line["cancelledQuantity"]),
      packed: sum(known.packed, line["packedQuantity"]),
    });
  }
  return lines;
}

function sum(known: number | undefined, value: unknown): number | undefined {
  const pieces = quantity(value);
  return known === undefined || pieces === undefined
    ? undefined
    : known + pieces;
}

/** Pieces with which something is left to do, as far as the line shows it. */
export function openIn({ ordered, cancelled, packed }: ShownLine): number {
  return (ordered ?? 0) - (cancelled ?? 0) - (packed ?? 0);
}
