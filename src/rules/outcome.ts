/** How the delivery of a message ended, as Increff counts it. */
import { readJson } from "../history/body.js";
import type { ExchangeEntry } from "../history/entry.js";
import { isRecord } from "./json.js";

/**
 * `acknowledged`: 2xx, whole, without `hasError` · `refused`: answered otherwise ·
 * `uncertain`: the vendor may or may not have taken it (time-out, lost answer, connection trouble).
 */
export type DeliveryOutcome = "acknowledged" | "refused" | "uncertain";

/** How a delivery ended, as Increff counts it: only a whole 2xx without `hasError` is a success. */
export function outcomeOf(exchange: ExchangeEntry): DeliveryOutcome {
  if (exchange.ending !== "answered" || exchange.status === null)
    return "uncertain";
  if (exchange.status < 200 || exchange.status > 299) return "refused";
  const answer = readJson(exchange.responseBody);
  return isRecord(answer) && answer["hasError"] === true
    ? "refused"
    : "acknowledged";
}
