/** How findings name what stands in the history. What the vendor sent is quoted short; reports make it safe to show. */
import type { ExchangeEntry } from "../history/entry.js";
import type { Delivered } from "./deliveries.js";
import { text } from "./json.js";
import { subjectsOf } from "./life.js";
import type { Finding } from "./rule.js";

const longestQuote = 160;

/** The order that an exchange is about, for a finding; nothing when it names several or none. */
export function placeOf(
  exchange: ExchangeEntry,
): Pick<Finding, "orderCode" | "locationCode"> {
  const subjects = subjectsOf(exchange);
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1) return {};
  const { orderCode, locationCode } = subject;
  return locationCode === "" ? { orderCode } : { orderCode, locationCode };
}

/** `SUBORDER_CREATE (messageId 5001)`, `RETURN_ORDER_CREATE of return R-1`, `seller cancellation` */
export function messageText(delivery: Delivered): string {
  if (delivery.family === "cancellation") return "seller cancellation";
  const event = delivery.eventType === "" ? "message" : delivery.eventType;
  if (delivery.messageId !== null)
    return `${event} (messageId ${delivery.messageId})`;
  const returnOrderCode = text(delivery.body["returnOrderCode"]);
  return returnOrderCode === undefined
    ? event
    : `${event} of return ${returnOrderCode}`;
}

/** `400 {"hasError":true}`, `200 with an empty body`, `no answer (timeout)` */
export function answerText(exchange: ExchangeEntry): string {
  const body = exchange.responseBody.text;
  const status = exchange.status ?? "no answer";
  const ended = exchange.ending === "answered" ? "" : ` (${exchange.ending})`;
  if (exchange.status === null) return `${status}${ended}`;
  return `${status}${ended} ${body === "" ? "with an empty body" : quote(body)}`;
}

export function quote(body: string): string {
  return body.length <= longestQuote ? body : `${body.slice(0, longestQuote)}…`;
}
