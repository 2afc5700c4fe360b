/** The items of a return: as the events announce them, as the observer shows them, and how the two differ. */
import type { ObservationEntry } from "../../history/entry.js";
import { deliveriesOf, type Delivered } from "../deliveries.js";
import { isRecord, records } from "../json.js";
import type { OrderLife } from "../life.js";
import type { Deviation } from "./deviation.js";
import { codeOf } from "./quantities.js";

export interface Announced {
  /** The SKU of each item that must be there. */
  readonly required: ReadonlyMap<string, string>;
  /** Items that any event names. */
  readonly allowed: ReadonlySet<string>;
  readonly evidence: readonly number[];
}

export interface ReturnItem {
  readonly code: string;
  readonly sku: string | undefined;
}

export function itemsIn({ body }: ObservationEntry): ReturnItem[] | undefined {
  const items = isRecord(body) ? body["items"] : undefined;
  if (!Array.isArray(items)) return undefined;
  const found: ReturnItem[] = [];
  for (const item of items as unknown[]) {
    const code = isRecord(item) ? codeOf(item["returnItemCode"]) : undefined;
    if (!isRecord(item) || code === undefined) return undefined;
    found.push({ code, sku: codeOf(item["channelSkuCode"]) });
  }
  return found;
}

/** What is announced by the acknowledged events; a text says why that is not certain. */
export function announcedBy(
  part: OrderLife,
  before: number,
): Announced | string {
  const events = deliveriesOf(part).filter(
    ({ exchange }) => exchange.seq < before,
  );
  const creations = events.filter(
    ({ eventType }) => eventType === "RETURN_ORDER_CREATE",
  );
  const taken = creations.filter(({ outcome }) => outcome === "acknowledged");
  const [first] = taken;
  if (first === undefined) return "the return's creation was not acknowledged";
  const required = itemsOf(first);
  if (
    required === undefined ||
    taken.some(({ identity }) => identity !== first.identity)
  )
    return "the return was announced in more than one way";
  const cancelled = events.some(
    ({ eventType, outcome }) =>
      eventType.endsWith("_CANCEL") && outcome !== "refused",
  );
  const allowed = events.flatMap((one) => [...(itemsOf(one)?.keys() ?? [])]);
  return {
    required: cancelled ? new Map() : required,
    allowed: new Set(allowed),
    evidence: [first.exchange.seq],
  };
}

export function itemsOf(delivery: Delivered): Map<string, string> | undefined {
  const items = delivery.body["orderItems"];
  if (!Array.isArray(items)) return undefined;
  const found = new Map<string, string>();
  for (const item of records(items)) {
    const code = codeOf(item["returnItemCode"]);
    const sku = codeOf(item["channelSkuCode"]);
    if (code === undefined || sku === undefined) return undefined;
    found.set(code, sku);
  }
  return found;
}

export function deviationsOfReturn(
  shown: ObservationEntry,
  expected: Announced,
): Deviation[] {
  const items = itemsIn(shown) ?? [];
  const found: Deviation[] = [];
  for (const code of new Set(items.map((item) => item.code))) {
    const times = items.filter((item) => item.code === code).length;
    if (times < 2 && expected.allowed.has(code)) continue;
    found.push({
      kind: "item-over",
      sku: code,
      by: times,
      expected: expected.allowed.has(code)
        ? `item ${code} once`
        : `no item ${code}`,
      actual: `item ${code} ${times === 1 ? "once" : `${times} times`}`,
    });
  }
  for (const [code, sku] of expected.required) {
    const item = items.find((one) => one.code === code);
    if (item !== undefined && (item.sku ?? sku) === sku) continue;
    const actual =
      item === undefined
        ? `no item ${code}`
        : `item ${code} of ${item.sku ?? "no SKU"}`;
    const wanted = `item ${code} of ${sku}`;
    found.push({
      kind: "item-short",
      sku: code,
      by: 1,
      expected: wanted,
      actual,
    });
  }
  return found;
}
