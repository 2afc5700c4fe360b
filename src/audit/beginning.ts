/** Whether an order is younger than the recording, so that nothing of it can have happened before. */
import { readJson } from "../history/body.js";
import { isRecord } from "../rules/json.js";
import type { OrderLife } from "../rules/life.js";

/** The marketplace's clock and that of whoever recorded differ by less. */
const clocksMs = 60_000;
/** A time without its zone may be meant anywhere. */
const zoned = /(?:Z|[+-]\d{2}:?\d{2})(?:\[[^\]]*\])?$/;

/** Every message of Increff about an order says when it was placed. */
export function beginsAfter({ entries }: OrderLife, moment: number): boolean {
  for (const entry of entries) {
    if (entry.kind !== "exchange" || entry.direction !== "outbound") continue;
    const body = readJson(entry.requestBody);
    const placed = isRecord(body) ? body["orderTime"] : undefined;
    if (typeof placed !== "string" || !zoned.test(placed)) continue;
    const time = Date.parse(placed.replace(/\[[^\]]*\]$/, ""));
    if (!Number.isNaN(time)) return time >= moment + clocksMs;
  }
  return false;
}
