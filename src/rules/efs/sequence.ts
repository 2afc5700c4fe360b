/** Messages about an order that arrive in another sequence than they were made in: which requirement that puts to the test. */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import type { OrderLife } from "../life.js";
import { callsOf } from "./calls.js";
import { contentOf, type MessageContent } from "./messages.js";
import { total } from "./quantities.js";
import { toldBy } from "./told.js";

export type SequenceEffect =
  "EFS-ORD-02" | "EFS-ORD-03" | "EFS-ORD-04" | "EFS-ORD-05";

/** What a copy of an earlier message could undo: ORD-05 after the order's end, ORD-04 after a larger cancellation. */
export function undoing(copy: Delivered, life: OrderLife): SequenceEffect[] {
  if (copy.family !== "order" && copy.family !== "cancellation") return [];
  const own = contentOf(copy);
  const before = deliveriesOf(life).filter(
    (one) =>
      one.outcome === "acknowledged" &&
      one.exchange.seq < copy.exchange.opened &&
      one.identity !== copy.identity,
  );
  const handedOver = callsOf(life, "notifyHandover", "manifestAndHandover");
  const ended =
    before.some((one) => endsOrder(one)) ||
    handedOver.some(
      ({ outcome, exchange }) =>
        outcome === "done" && exchange.seq < copy.exchange.opened,
    );
  const larger =
    before.some((one) => isLarger(contentOf(one), own)) ||
    isLarger(toldBy(life, copy.exchange.opened), own);
  return [
    ...(ended ? (["EFS-ORD-05"] as const) : []),
    ...(larger ? (["EFS-ORD-04"] as const) : []),
  ];
}

/**
 * What a first delivery tests that comes after a younger message: by what had come early.
 *
 * @param taken identities of the messages that count; without it all do
 */
export function disorder(
  late: Delivered,
  life: OrderLife,
  taken?: ReadonlySet<string>,
): SequenceEffect[] {
  const own = contentOf(late);
  const early = deliveriesOf(life).filter(
    (one) =>
      one.exchange.opened < late.exchange.opened &&
      taken?.has(one.identity) !== false &&
      (one.family === "order" || one.family === "cancellation") &&
      one.identity !== late.identity,
  );
  if (late.eventType === "SUBORDER_CREATE") {
    const cancelling = early.filter(
      (one) =>
        one.eventType === "SUBORDER_CANCEL" || isLarger(contentOf(one), own),
    );
    if (cancelling.some((one) => cancelsAll(one, own))) return ["EFS-ORD-02"];
    if (early.some(({ eventType }) => eventType === "SUBORDER_COMPLETE"))
      return ["EFS-ORD-05"];
    return cancelling.length > 0 ? ["EFS-ORD-03"] : [];
  }
  const overtaken = early.some(
    (one) =>
      one.messageId !== null &&
      late.messageId !== null &&
      one.messageId > late.messageId &&
      isLarger(contentOf(one), own),
  );
  return overtaken ? ["EFS-ORD-04"] : [];
}

function endsOrder(delivery: Delivered): boolean {
  return (
    delivery.eventType === "SUBORDER_COMPLETE" ||
    cancelsAll(delivery, contentOf(delivery))
  );
}

function cancelsAll(
  delivery: Delivered,
  order: MessageContent | undefined,
): boolean {
  if (delivery.eventType === "SUBORDER_CANCEL") return true;
  const cancelled = contentOf(delivery)?.cancelled;
  const ordered = order?.ordered;
  if (cancelled === undefined || ordered === undefined) return false;
  return (
    total(ordered) > 0 &&
    [...ordered].every(([sku, pieces]) => (cancelled.get(sku) ?? 0) >= pieces)
  );
}

/** States more cancelled pieces of some SKU. */
function isLarger(
  a: Pick<MessageContent, "cancelled"> | undefined,
  b: MessageContent | undefined,
): boolean {
  return [...(a?.cancelled ?? [])].some(
    ([sku, pieces]) => pieces > (b?.cancelled.get(sku) ?? 0),
  );
}
