/**
 * The messages about an order that were on their way to the vendor before a moment, each with what it says and whether the
 * vendor took it.
 *
 * The first acknowledgement settles a message: its content counts, and another content that comes later under the same key
 * must change nothing.
 */
import { canonical } from "../canonical.js";
import { deliveriesOf, type Delivered } from "../deliveries.js";
import { isRecord } from "../json.js";
import type { OrderLife } from "../life.js";
import { once, onceForMoment } from "../../history/once.js";
import { quantitiesOf, type Quantities } from "./quantities.js";

export interface MessageContent {
  /** What was ordered; undefined where the message does not say it, as a seller's cancellation. */
  readonly ordered: Quantities | undefined;
  /** What is cancelled in all, by then. */
  readonly cancelled: Quantities;
}

export interface OrderMessage {
  readonly identity: string;
  readonly family: "order" | "cancellation";
  readonly eventType: string;
  readonly messageId: number | null;
  /** Those that began before the moment, in the order in which they began. */
  readonly deliveries: readonly Delivered[];
  /** The delivery whose acknowledgement came first, before the moment. */
  readonly acknowledged: Delivered | undefined;
  /** Not acknowledged, and yet the vendor may have taken it. */
  readonly possible: boolean;
  /** Undefined when its items cannot be read. */
  readonly content: MessageContent | undefined;
  /** Why it is not sure what the message told the vendor. */
  readonly doubt: string | undefined;
}

export const messagesOf = onceForMoment(messagesBefore);

function messagesBefore(
  life: OrderLife,
  before: number,
): readonly OrderMessage[] {
  const byIdentity = new Map<string, Delivered[]>();
  for (const delivery of deliveriesOf(life)) {
    const { family, exchange, identity } = delivery;
    if (family !== "order" && family !== "cancellation") continue;
    if (exchange.opened >= before) continue;
    const known = byIdentity.get(identity);
    if (known === undefined) byIdentity.set(identity, [delivery]);
    else known.push(delivery);
  }
  return [...byIdentity.values()].map((deliveries) =>
    message(deliveries, before),
  );
}

function message(
  deliveries: readonly Delivered[],
  before: number,
): OrderMessage {
  const acknowledged = deliveries
    .filter((one) => one.outcome === "acknowledged" && ended(one, before))
    .sort((a, b) => a.exchange.seq - b.exchange.seq)[0];
  const settled = acknowledged?.exchange.seq ?? before;
  const open = deliveries.filter(
    (one) =>
      one.exchange.opened < settled &&
      (!ended(one, before) ||
        one.outcome === "uncertain" ||
        (acknowledged === undefined && broke(one))),
  );
  const taken = acknowledged ?? open.at(-1) ?? deliveries.at(-1);
  const content = taken === undefined ? undefined : contentOf(taken);
  return {
    identity: deliveries[0]?.identity ?? "",
    family: taken?.family === "cancellation" ? "cancellation" : "order",
    eventType: taken?.eventType ?? "",
    messageId: taken?.messageId ?? null,
    deliveries,
    acknowledged,
    possible: acknowledged === undefined && open.length > 0,
    content,
    doubt: doubtOf(acknowledged, open, content),
  };
}

function ended(delivery: Delivered, before: number): boolean {
  return delivery.exchange.seq < before;
}

/** A 5xx says that something broke, not that nothing was done. */
function broke({ outcome, exchange }: Delivered): boolean {
  return outcome === "refused" && (exchange.status ?? 0) >= 500;
}

/** What a delivery says of the order's pieces; undefined when it cannot be read. */
export const contentOf = once(
  (delivery: Delivered): MessageContent | undefined => {
    const items = delivery.body["orderItems"];
    const isEvent = delivery.family === "order";
    const cancelled = quantitiesOf(
      items,
      "cancelledQuantity",
      isEvent ? 0 : undefined,
    );
    if (cancelled === undefined) return undefined;
    if (!isEvent) return { ordered: undefined, cancelled };
    const ordered = quantitiesOf(items, "orderedQuantity");
    return ordered === undefined ? undefined : { ordered, cancelled };
  },
);

function doubtOf(
  acknowledged: Delivered | undefined,
  open: readonly Delivered[],
  content: MessageContent | undefined,
): string | undefined {
  if (acknowledged === undefined) return undefined;
  if (content === undefined)
    return "the vendor acknowledged a message whose items cannot be read";
  const items = (one: Delivered): string => canonical(one.body["orderItems"]);
  if (open.some((one) => items(one) !== items(acknowledged)))
    return "the vendor may have taken another content under the same key first";
  const lines = acknowledged.body["orderItems"];
  const unusual =
    Array.isArray(lines) &&
    (lines as unknown[]).some(
      (line) =>
        isRecord(line) &&
        (line["isVirtual"] === true || Number(line["hoppedQuantity"]) > 0),
    );
  return unusual
    ? "the order has virtual products or pieces that moved to another location"
    : undefined;
}
