/**
 * What was delivered to the vendor in one order's life: every outbound exchange, read from the wire.
 *
 * Which message it was is read from the body (`messageId`; for returns the return order code and the event, because they
 * have no `messageId`), never from the dispatcher's own notes, so recorded traffic is judged by the same code.
 */
import { readJson } from "../history/body.js";
import type { ExchangeEntry, FaultEntry } from "../history/entry.js";
import { canonical } from "./canonical.js";
import { isRecord } from "./json.js";
import { outcomeOf, type DeliveryOutcome } from "./outcome.js";
import type { OrderLife } from "./life.js";
import { once } from "../history/once.js";

export type DeliveredFamily = "order" | "return" | "cancellation" | "posting";

export interface Delivered {
  readonly exchange: ExchangeEntry;
  readonly family: DeliveredFamily;
  /** The parsed body; an unreadable one (a fault can send half a body) is an empty object. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Equal for two deliveries of one message. Unique to the exchange when the body names no key. */
  readonly identity: string;
  readonly eventType: string;
  readonly messageId: number | null;
  readonly outcome: DeliveryOutcome;
  /** The fault that shaped this delivery, when the kit injected one. */
  readonly fault: FaultEntry | undefined;
}

const families: Readonly<Record<string, DeliveredFamily>> = {
  outwardOrderEvent: "order",
  returnOrderEvent: "return",
  sellerCancellation: "cancellation",
  outwardSalesPosting: "posting",
};

/** All deliveries of the life, in the order in which they began. */
export const deliveriesOf = once((life: OrderLife): readonly Delivered[] => {
  const faults = new Map<number, FaultEntry>();
  for (const entry of life.entries)
    if (entry.kind === "fault") faults.set(entry.seq, entry);
  const found: Delivered[] = [];
  for (const entry of life.entries) {
    if (entry.kind !== "exchange" || entry.direction !== "outbound") continue;
    const family =
      entry.operation === null ? undefined : families[entry.operation];
    if (family === undefined) continue;
    found.push(
      read(
        entry,
        family,
        entry.fault === undefined ? undefined : faults.get(entry.fault),
      ),
    );
  }
  return sharedIdentity(found).sort(
    (a, b) => a.exchange.opened - b.exchange.opened,
  );
});

/** A delivery whose body could not be read belongs to the message that the dispatcher says it was an attempt at. */
function sharedIdentity(found: readonly Delivered[]): Delivered[] {
  const identities = new Map<string, string>();
  for (const one of found)
    if (
      one.exchange.message !== undefined &&
      one.identity !== unreadable(one.exchange)
    )
      identities.set(one.exchange.message, one.identity);
  return found.map((one) => {
    const identity =
      one.exchange.message === undefined
        ? undefined
        : identities.get(one.exchange.message);
    return identity === undefined || one.identity !== unreadable(one.exchange)
      ? one
      : { ...one, identity };
  });
}

function unreadable(exchange: ExchangeEntry): string {
  return `exchange ${exchange.seq}`;
}

function read(
  exchange: ExchangeEntry,
  family: DeliveredFamily,
  fault: FaultEntry | undefined,
): Delivered {
  const parsed = readJson(exchange.requestBody);
  const body = isRecord(parsed) ? parsed : {};
  const messageId =
    typeof body["messageId"] === "number" ? body["messageId"] : null;
  const eventType =
    typeof body["eventType"] === "string" ? body["eventType"] : "";
  return {
    exchange,
    family,
    body,
    identity:
      identityOf(family, body, messageId, eventType) ?? unreadable(exchange),
    eventType,
    messageId,
    outcome: outcomeOf(exchange),
    fault,
  };
}

function identityOf(
  family: DeliveredFamily,
  body: Readonly<Record<string, unknown>>,
  messageId: number | null,
  eventType: string,
): string | undefined {
  switch (family) {
    case "order":
    case "posting":
      return messageId === null ? undefined : `${family} ${messageId}`;
    case "return":
      return typeof body["returnOrderCode"] === "string"
        ? canonical([
            family,
            body["returnOrderCode"],
            eventType,
            body["awbNumber"],
            body["orderItems"],
          ])
        : undefined;
    case "cancellation":
      return canonical([family, body["orderItems"]]);
  }
}
