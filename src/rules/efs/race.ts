/**
 * Whether a cancellation of the order and a pack of it were under way at the same time (F15): their calls overlapped, the
 * cancellation came while the vendor had the task to pack, or the OMS refused the pack because of a cancellation of which the
 * vendor was told only afterwards.
 */
import type { ExchangeEntry } from "../../history/entry.js";
import { deliveriesOf } from "../deliveries.js";
import type { OrderLife } from "../life.js";
import { onceForMoment } from "../../history/once.js";
import { callsOf, drivenOf } from "./calls.js";
import { isWithin, openAt } from "./open.js";
import { packedIn } from "./shipments.js";

/** `seq` of the entries by which the race is known, up to the entry `until`; empty when there was none. */
export const raceOf = onceForMoment(raceUntil);

function raceUntil(life: OrderLife, until: number): readonly number[] {
  const cancellations = cancellationsOf(life);
  const noted = life.entries.filter(
    (entry) => entry.kind === "fault" && entry.fault === "F15",
  );
  const pairs = [
    ...noted.map(({ seq }) => [seq, seq] as const),
    ...overlapping(life, cancellations),
    ...overtaken(life, cancellations),
  ];
  const met = new Set(
    pairs.filter((pair) => Math.max(...pair) <= until).flat(),
  );
  return [...met].sort((x, y) => x - y);
}

export function isRaced(life: OrderLife, until = Infinity): boolean {
  return raceOf(life, until).length > 0;
}

function cancellationsOf(life: OrderLife): ExchangeEntry[] {
  return [
    ...deliveriesOf(life)
      .filter(
        ({ family, eventType }) =>
          family === "cancellation" ||
          (family === "order" && eventType.endsWith("_CANCEL")),
      )
      .map(({ exchange }) => exchange),
    ...callsOf(life, "cancelOrderItems").map(({ exchange }) => exchange),
  ];
}

type Pair = readonly [number, number];

/** Packs, or tasks to pack, that were under way together with a cancellation. */
function overlapping(
  life: OrderLife,
  cancellations: readonly ExchangeEntry[],
): Pair[] {
  const packs = [
    ...callsOf(life, "packOrder").map(({ exchange }) => exchange),
    ...drivenOf(life, "pack").map(({ entry }) => entry),
  ];
  return packs.flatMap((pack) =>
    cancellations
      .filter(({ opened, seq }) => pack.seq > opened && seq > pack.opened)
      .map(({ seq }) => [pack.seq, seq] as const),
  );
}

/** Packs that were within what the vendor knew and were refused, each with the cancellation that explains it later. */
function overtaken(
  life: OrderLife,
  cancellations: readonly ExchangeEntry[],
): Pair[] {
  return callsOf(life, "packOrder").flatMap(({ exchange, outcome, body }) => {
    const asked = packedIn(body);
    if (outcome !== "refused") return [];
    if (!isWithin(asked, openAt(life, exchange.opened))) return [];
    const cause = cancellations.find(
      ({ opened, seq }) =>
        opened > exchange.opened && !isWithin(asked, openAt(life, seq + 1)),
    );
    return cause === undefined ? [] : [[exchange.seq, cause.seq] as const];
  });
}
