/**
 * Which hazard an order went through, so that a wrong effect is charged to the requirement that the vendor broke.
 *
 * A wrong end state alone does not say which promise was broken: it may have been broken by a second delivery, by a race, by
 * an unusual order. The hazard that the order met says it. A life that met several is charged to the plainest, first in
 * `hazards`: what fails under a plain repetition need not be explained by a race.
 */
import { canonical } from "./canonical.js";
import type { Delivered } from "./deliveries.js";
import { deliveriesOf } from "./deliveries.js";
import type { OrderLife } from "./life.js";
import { onceForMoment } from "../history/once.js";
import { isStrangers } from "./stranger.js";

export const hazards = [
  /** One message again, after its first delivery was acknowledged. */
  "serial-copy",
  /** One message again with other bytes and the same meaning (key order, white space, unknown or null fields). */
  "twin-copy",
  /** One message again, after many other messages went to the vendor. */
  "late-copy",
  /** One message again, as a part of everything that was ever delivered (F21). */
  "replay",
  /** One message again, after the answer to its first delivery was lost or came too late. */
  "lost-answer",
  /** One message again, after the vendor's process was killed and started again. */
  "restart-copy",
  /** Copies of one message whose processing overlapped. */
  "overlapping-copies",
  /** Two different messages of the order whose processing overlapped. */
  "overlapping-messages",
  /** A known message key with another content. */
  "changed-payload",
  /** A refused message, then the corrected one under the same key; or a stranger's, then the same one from Increff. */
  "rejected-first",
  /** The order's codes exist at another location or channel too. */
  "other-scope",
  /** Codes that differ from another's only by case, blanks or leading zeros. */
  "near-miss",
  /** The order's messages had waited for the end of an outage, and came at once with those of many others. */
  "backlog",
  /** A first delivery that came after a younger message of the same order (higher messageId). */
  "out-of-order",
] as const;

export type Hazard = (typeof hazards)[number];

/** A hazard and the delivery in which the order met it; none when only the kit's own note of a fault says so. */
export interface Encounter {
  readonly hazard: Hazard;
  readonly delivery: Delivered | undefined;
}

/** Every encounter up to (and including) the entry `until`, in the order in which they happened. */
export const encountersOf = onceForMoment(encountersUntil);

function encountersUntil(life: OrderLife, until: number): readonly Encounter[] {
  const deliveries = deliveriesOf(life).filter(
    (one) => one.exchange.seq <= until,
  );
  const met: Encounter[] = [];
  for (const [index, delivery] of deliveries.entries()) {
    const earlier = deliveries.slice(0, index);
    const same = earlier.filter((one) => one.identity === delivery.identity);
    const found = repetition(life, delivery, same);
    if (same.length === 0 && earlier.some((one) => younger(one, delivery)))
      found.push("out-of-order");
    if (
      earlier.some(
        (one) => one.identity !== delivery.identity && overlap(one, delivery),
      )
    )
      found.push("overlapping-messages");
    for (const hazard of found) met.push({ hazard, delivery });
  }
  const noted = new Set(
    life.entries
      .filter((entry) => entry.kind === "fault" && entry.seq <= until)
      .map((entry) => (entry.kind === "fault" ? entry.fault : "")),
  );
  if (noted.has("F4")) {
    for (const [index, { hazard, delivery }] of met.entries()) {
      if (hazard === "serial-copy")
        met[index] = { hazard: "late-copy", delivery };
    }
    met.push({ hazard: "late-copy", delivery: undefined });
  }
  if (noted.has("F7")) met.push({ hazard: "other-scope", delivery: undefined });
  if (noted.has("F19")) met.push({ hazard: "backlog", delivery: undefined });
  if (noted.has("F8")) met.push({ hazard: "near-miss", delivery: undefined });
  return met;
}

/** The hazards that the life met up to (and including) the entry `until`, plainest first. */
export function hazardsOf(life: OrderLife, until = Infinity): Hazard[] {
  const met = new Set(encountersOf(life, until).map(({ hazard }) => hazard));
  return hazards.filter((hazard) => met.has(hazard));
}

/** The hazard that a wrong end state is charged to; undefined in a life without any. */
export function chargedHazard(
  life: OrderLife,
  until = Infinity,
): Hazard | undefined {
  return hazardsOf(life, until)[0];
}

function repetition(
  life: OrderLife,
  delivery: Delivered,
  same: readonly Delivered[],
): Hazard[] {
  const last = same.at(-1);
  if (last === undefined) return [];
  if (same.some((one) => overlap(one, delivery))) return ["overlapping-copies"];
  if (same.every((one) => one.outcome === "refused")) {
    // Of a stranger's message the bytes were right.
    const corrected =
      !isStrangers(delivery) &&
      (isStrangers(last) || !sameBytes(last, delivery));
    return corrected ? ["rejected-first"] : [];
  }
  if (!same.some((one) => sameMeaning(one, delivery)))
    return ["changed-payload"];
  if (
    delivery.fault?.fault === "F21" &&
    same.some((one) => one.outcome === "acknowledged")
  )
    return ["replay"];
  const restarted = life.entries.some(
    (entry) =>
      entry.kind === "vendor" &&
      entry.event === "killed" &&
      entry.seq > last.exchange.opened &&
      entry.seq < delivery.exchange.opened,
  );
  if (restarted) return ["restart-copy"];
  if (!same.some((one) => one.outcome === "acknowledged"))
    return ["lost-answer"];
  return same.some((one) => sameBytes(one, delivery))
    ? ["serial-copy"]
    : ["twin-copy"];
}

/** Neither ended before the other began; for two different deliveries. */
export function overlap(a: Delivered, b: Delivered): boolean {
  return (
    a.exchange.seq > b.exchange.opened && b.exchange.seq > a.exchange.opened
  );
}

/** Whether the one is younger than the delivery. A seller's cancellation has no number, and yet no order is cancelled before it is created. */
export function younger(one: Delivered, delivery: Delivered): boolean {
  if (one.family === "cancellation")
    return delivery.eventType === "SUBORDER_CREATE";
  return (
    one.messageId !== null &&
    delivery.messageId !== null &&
    one.messageId > delivery.messageId
  );
}

function sameBytes(a: Delivered, b: Delivered): boolean {
  return a.exchange.requestBody.text === b.exchange.requestBody.text;
}

/** The kit says of its own variants which they are; otherwise nulls and key order do not count. */
function sameMeaning(a: Delivered, b: Delivered): boolean {
  const variant =
    b.fault?.parameters["variant"] ?? a.fault?.parameters["variant"];
  if (variant === "twin") return true;
  if (variant === "changed-payload") return false;
  return canonical(a.body) === canonical(b.body);
}
