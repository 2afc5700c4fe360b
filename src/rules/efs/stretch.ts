/** What happened to an order between two looks at it, and which requirements that put to the test. */
import { encountersOf, type Encounter } from "../hazard.js";
import type { OrderLife } from "../life.js";
import { once } from "../../history/once.js";
import { testedBy, type EfsEffect } from "./effect.js";
import { messagesOf } from "./messages.js";
import { raceOf } from "./race.js";

/** The life without its returns; the life itself where it has none, and whatever is known of it. */
export const orderPart = once((life: OrderLife): OrderLife => {
  const entries = life.entries.filter(
    (entry) =>
      (entry.kind !== "exchange" && entry.kind !== "fault") ||
      entry.operation !== "returnOrderEvent",
  );
  return entries.length === life.entries.length ? life : { ...life, entries };
});

export interface Stretch {
  readonly encounters: readonly Encounter[];
  readonly race: readonly number[];
  readonly tested: ReadonlyMap<EfsEffect, string | undefined>;
}

/** What happened between two end states. */
export function stretchOf(
  part: OrderLife,
  since: number,
  until: number,
): Stretch {
  const encounters = encountersOf(part, until).filter(
    ({ delivery }) => delivery === undefined || delivery.exchange.seq > since,
  );
  const race = raceOf(part, until).filter((seq) => seq > since);
  const acknowledged = new Set(
    messagesOf(part, until)
      .filter((message) => message.acknowledged !== undefined)
      .map(({ identity }) => identity),
  );
  const tested = new Map<EfsEffect, string | undefined>();
  tested.set("EFS-ORD-01", undefined);
  if (race.length > 0) tested.set("EFS-ORD-08", undefined);
  for (const encounter of encounters) {
    const { delivery } = encounter;
    const taken = delivery === undefined || acknowledged.has(delivery.identity);
    const sure = taken ? testedBy(encounter, part, acknowledged) : [];
    for (const effect of testedBy(encounter, part)) {
      if (sure.includes(effect)) tested.set(effect, undefined);
      else if (!tested.has(effect))
        tested.set(effect, "the vendor never acknowledged the message");
    }
  }
  return { encounters, race, tested };
}
