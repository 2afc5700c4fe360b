/** Whether a pack that the OMS refused was one that the vendor must not make: more than was open, by what it had been told. */
import { readJson } from "../history/body.js";
import type { ExchangeEntry } from "../history/entry.js";
import { isRecord, quantity, records, text } from "../rules/json.js";
import type { Cast, CastOrder } from "./cast.js";
import type { Doing } from "./doing.js";

/** Quantities by the product's code. */
export function packedIn(
  body: Readonly<Record<string, unknown>>,
): Map<string, number> {
  const quantities = new Map<string, number>();
  for (const item of records(body["shipmentItems"])) {
    const code = text(item["channelSkuCode"]);
    const pieces = quantity(item["quantityToPack"]);
    if (code !== undefined && pieces !== undefined)
      quantities.set(code, (quantities.get(code) ?? 0) + pieces);
  }
  return quantities;
}

export function isForbidden(
  call: ExchangeEntry,
  order: CastOrder,
  {
    cast,
    calls,
    doings,
  }: {
    readonly cast: Cast;
    readonly calls: readonly ExchangeEntry[];
    readonly doings: readonly Doing[];
  },
): boolean {
  const asked = sumsOf(call, cast);
  if (asked === undefined) return false;
  const open = new Map<string, number>();
  for (const { sku, quantity: pieces } of order.definition.lines)
    open.set(sku, (open.get(sku) ?? 0) + pieces);
  for (const { at, order: one, step, messages } of doings) {
    if (one !== order || at > call.at) continue;
    const isTold = messages.every(({ attempts }) =>
      attempts.some(
        ({ acknowledged, exchange }) =>
          acknowledged && exchange.seq < call.opened,
      ),
    );
    // A vendor that was not told cannot know.
    if (!isTold) return false;
    if ("cancel" in step)
      for (const { sku, quantity: pieces } of step.lines ?? [])
        open.set(sku, (open.get(sku) ?? 0) - pieces);
  }
  for (const earlier of calls) {
    if (earlier.operation !== "packOrder" || earlier.seq >= call.opened)
      continue;
    if (earlier.status === null || earlier.status > 299) continue;
    for (const [sku, pieces] of sumsOf(earlier, cast, order) ?? [])
      open.set(sku, (open.get(sku) ?? 0) - pieces);
  }
  return [...asked].some(([sku, pieces]) => pieces > (open.get(sku) ?? 0));
}

/** By the scenario's names of products; of one order only, where one is given. */
function sumsOf(
  { requestBody }: ExchangeEntry,
  cast: Cast,
  order?: CastOrder,
): Map<string, number> | undefined {
  const body = readJson(requestBody);
  if (!isRecord(body)) return undefined;
  if (order !== undefined && body["orderCode"] !== order.order.orderCode)
    return undefined;
  return new Map(
    cast
      .lines(packedIn(body))
      .map(({ sku, quantity: pieces }) => [sku, pieces] as const),
  );
}
