/**
 * What the vendor knew of an order at a moment, by what it had acknowledged and by its own calls: the least that it must
 * know, and the most that it can know.
 */
import type { OrderLife } from "../life.js";
import { onceForMoment } from "../../history/once.js";
import { callsOf, drivenOf } from "./calls.js";
import { messagesOf, type OrderMessage } from "./messages.js";
import {
  largest,
  noQuantities,
  quantitiesOf,
  total,
  type Quantities,
} from "./quantities.js";

export interface Told {
  /** Whether a SUBORDER_CREATE was acknowledged; `maybe` when one was delivered and its answer is not known. */
  readonly created: "yes" | "no" | "maybe";
  readonly ordered: Quantities;
  /** Cancelled for certain: acknowledged, or by the vendor's own call that was answered. */
  readonly cancelled: Quantities;
  /** What a vendor may rightly count as cancelled besides. */
  readonly mayBeCancelled: Quantities;
  /** What the vendor asked the OMS to cancel and was refused; it should have taken it back. */
  readonly refusedToCancel: Quantities;
  /** A SUBORDER_COMPLETE was acknowledged. */
  readonly completed: boolean;
  /** Why the figures are not sure, if they are not. */
  readonly doubt: string | undefined;
  /** `seq` of the entries on which the figures rest. */
  readonly evidence: readonly number[];
}

/** Events whose cancelled quantities every receiver takes; a newer event type may be left alone. */
const stating: readonly string[] = [
  "SUBORDER_CREATE",
  "SUBORDER_PARTIAL_CANCEL",
  "SUBORDER_CANCEL",
];

export const toldBy = onceForMoment(toldBefore);

function toldBefore(life: OrderLife, before: number): Told {
  const messages = messagesOf(life, before);
  const creations = messages.filter(
    ({ eventType }) => eventType === "SUBORDER_CREATE",
  );
  const creation = creations.find((one) => one.acknowledged !== undefined);
  const ordered = creation?.content?.ordered ?? noQuantities;
  const own = ownCancellations(life, before);
  let cancelled = own.cancelled;
  let mayBeCancelled = largest(own.cancelled, own.mayBeCancelled);
  const evidence: number[] = [...own.evidence];
  for (const message of messages) {
    const stated = statedBy(message, ordered);
    mayBeCancelled = largest(mayBeCancelled, stated.most);
    if (message.acknowledged === undefined) continue;
    cancelled = largest(cancelled, stated.least);
    evidence.push(message.acknowledged.exchange.seq);
  }
  const understood = messages.filter(
    ({ eventType, family }) =>
      family === "cancellation" ||
      stating.includes(eventType) ||
      eventType === "SUBORDER_COMPLETE",
  );
  return {
    created:
      creation !== undefined
        ? "yes"
        : creations.some((one) => one.possible)
          ? "maybe"
          : "no",
    ordered,
    cancelled,
    mayBeCancelled,
    refusedToCancel: own.refusedToCancel,
    completed: messages.some(
      ({ eventType, acknowledged }) =>
        eventType === "SUBORDER_COMPLETE" && acknowledged !== undefined,
    ),
    doubt: understood.find(({ doubt }) => doubt !== undefined)?.doubt,
    evidence: evidence.sort((a, b) => a - b),
  };
}

/** The cancelled pieces that a message states, if the vendor took it: at least, and at most. */
function statedBy(
  message: OrderMessage,
  ordered: Quantities,
): { readonly least: Quantities; readonly most: Quantities } {
  const { content, eventType, family } = message;
  const taken = message.acknowledged !== undefined || message.possible;
  if (content === undefined || !taken)
    return { least: noQuantities, most: noQuantities };
  const { cancelled } = content;
  if (eventType === "SUBORDER_CANCEL") {
    // One that states no quantities cancels all that there is.
    const all = largest(cancelled, content.ordered ?? ordered);
    return { least: total(cancelled) === 0 ? all : cancelled, most: all };
  }
  const counts = family === "cancellation" || stating.includes(eventType);
  return { least: counts ? cancelled : noQuantities, most: cancelled };
}

interface OwnCancellations {
  readonly cancelled: Quantities;
  readonly mayBeCancelled: Quantities;
  readonly refusedToCancel: Quantities;
  readonly evidence: readonly number[];
}

/** What the vendor cancelled by itself, and what it was asked to cancel and may have noted without having called. */
function ownCancellations(life: OrderLife, before: number): OwnCancellations {
  let cancelled = noQuantities;
  let mayBeCancelled = noQuantities;
  let refusedToCancel = noQuantities;
  const evidence: number[] = [];
  const calls = callsOf(life, "cancelOrderItems").filter(
    ({ exchange }) => exchange.opened < before,
  );
  for (const { body, outcome, exchange } of calls) {
    const asked = askedIn(body);
    if (outcome === "refused")
      refusedToCancel = largest(refusedToCancel, asked);
    else mayBeCancelled = largest(mayBeCancelled, asked);
    if (outcome !== "done" || exchange.seq >= before) continue;
    cancelled = largest(cancelled, asked);
    evidence.push(exchange.seq);
  }
  for (const { entry, request } of drivenOf(life, "cancel")) {
    if (entry.opened >= before || entry.result === "refused") continue;
    const asked = askedIn(request);
    const led = calls.filter(({ exchange }) => exchange.opened > entry.opened);
    const refused =
      led.length > 0 && led.every(({ outcome }) => outcome === "refused");
    if (refused) refusedToCancel = largest(refusedToCancel, asked);
    else mayBeCancelled = largest(mayBeCancelled, asked);
  }
  return { cancelled, mayBeCancelled, refusedToCancel, evidence };
}

function askedIn(body: Readonly<Record<string, unknown>>): Quantities {
  return quantitiesOf(body["orderItems"], "cancelledQuantity") ?? noQuantities;
}
