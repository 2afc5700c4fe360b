/**
 * Which requirement a hazard puts to the test, and which of them a wrong end state is charged to: exactly one, decided here
 * and nowhere else.
 */
import { canonical } from "../canonical.js";
import { deliveriesOf, type Delivered } from "../deliveries.js";
import { hazards, type Encounter, type Hazard } from "../hazard.js";
import type { OrderLife } from "../life.js";
import type { Deviation, Wrong, WrongKind } from "./deviation.js";
import { couldCause } from "./relevance.js";
import { disorder, undoing, type SequenceEffect } from "./sequence.js";

export type EfsEffect =
  | "EFS-IDEM-01"
  | "EFS-IDEM-02"
  | "EFS-IDEM-04"
  | "EFS-IDEM-05"
  | "EFS-IDEM-06"
  | "EFS-IDEM-07"
  | "EFS-IDEM-08"
  | "EFS-IDEM-09"
  | "EFS-IDEM-10"
  | "EFS-IDEM-11"
  | "EFS-IDEM-12"
  | "EFS-IDEM-13"
  | "EFS-IDEM-17"
  | "EFS-IDEM-19"
  | "EFS-IDEM-22"
  | "EFS-IDEM-23"
  | "EFS-ORD-01"
  | "EFS-ORD-19"
  | "EFS-ORD-20"
  | "EFS-ORD-21"
  | SequenceEffect
  | "EFS-ORD-08"
  | "EFS-ORD-09";

type Families<Value> = Readonly<
  Record<"order" | "cancellation" | "return", Value>
>;

const everyFamily = (effect: EfsEffect): Families<EfsEffect> => ({
  order: effect,
  cancellation: effect,
  return: effect,
});

/** Messages without a key of their own have a requirement of their own. */
const byFamily = (order: EfsEffect): Families<EfsEffect> => ({
  order,
  cancellation: "EFS-IDEM-17",
  return: "EFS-IDEM-09",
});

interface Charge {
  readonly effects: Families<EfsEffect>;
  readonly kinds: readonly WrongKind[];
}

const anything: readonly WrongKind[] = [
  "over",
  "reopened",
  "lowered",
  "undone",
  "loss",
];
const notLost = anything.filter((kind) => kind !== "loss");

/** What is not in the list of kinds was not caused by the hazard: a copy adds or undoes, it does not lose. */
const charges: Readonly<Record<Hazard, Charge | undefined>> = {
  "serial-copy": {
    effects: byFamily("EFS-IDEM-01"),
    kinds: ["over", "undone"],
  },
  "twin-copy": { effects: everyFamily("EFS-IDEM-10"), kinds: notLost },
  "late-copy": { effects: everyFamily("EFS-IDEM-07"), kinds: notLost },
  replay: { effects: everyFamily("EFS-IDEM-23"), kinds: notLost },
  "lost-answer": { effects: byFamily("EFS-IDEM-05"), kinds: anything },
  "restart-copy": { effects: everyFamily("EFS-IDEM-11"), kinds: notLost },
  "overlapping-copies": {
    effects: byFamily("EFS-IDEM-02"),
    kinds: ["over", "undone"],
  },
  "overlapping-messages": {
    effects: everyFamily("EFS-ORD-08"),
    kinds: anything,
  },
  "changed-payload": { effects: everyFamily("EFS-IDEM-04"), kinds: anything },
  "rejected-first": { effects: everyFamily("EFS-IDEM-06"), kinds: anything },
  "other-scope": { effects: everyFamily("EFS-IDEM-08"), kinds: anything },
  "near-miss": { effects: everyFamily("EFS-IDEM-19"), kinds: anything },
  backlog: { effects: everyFamily("EFS-ORD-20"), kinds: ["undone", "loss"] },
  "out-of-order": undefined,
};

/**
 * The requirements that an encounter puts to the test.
 *
 * @param taken identities of the messages that the vendor has acknowledged; without it all count
 */
export function testedBy(
  encounter: Encounter,
  life: OrderLife,
  taken?: ReadonlySet<string>,
): EfsEffect[] {
  const { hazard, delivery } = encounter;
  if (delivery === undefined) return bornWith(hazard);
  if (hazard === "out-of-order") return disorder(delivery, life, taken);
  const charge = charges[hazard];
  const family = familyOf(delivery);
  if (charge === undefined || family === undefined) return [];
  if (hazard === "changed-payload" && !changesPieces(delivery, life)) return [];
  const undone = hazard === "serial-copy" ? undoing(delivery, life) : [];
  return [charge.effects[family], ...undone];
}

/** Hazards that lie in the order's codes or in its time, not in a delivery. */
function bornWith(hazard: Hazard): EfsEffect[] {
  if (hazard === "other-scope") return ["EFS-IDEM-08"];
  if (hazard === "backlog") return ["EFS-ORD-20"];
  return hazard === "near-miss" ? ["EFS-IDEM-19"] : [];
}

/** The requirement to which something wrong is charged, after these encounters; the plainest hazard first. */
export function chargeOf(
  wrong: Wrong,
  encounters: readonly Encounter[],
  life: OrderLife,
  raced = false,
): EfsEffect | undefined {
  for (const hazard of hazards) {
    if (raced && hazard === "overlapping-messages") return "EFS-ORD-08";
    for (const encounter of encounters) {
      if (encounter.hazard !== hazard) continue;
      const effect = chargedTo(wrong, encounter, life);
      if (effect !== undefined) return effect;
    }
  }
  return undefined;
}

/** Another order was taken for this one; a cancellation that is merely missing does not show that. */
const mixedUp: readonly Deviation["kind"][] = [
  "unknown",
  "ordered-over",
  "ordered-short",
  "cancelled-over",
  "packed-over",
];

function chargedTo(
  wrong: Wrong,
  encounter: Encounter,
  life: OrderLife,
): EfsEffect | undefined {
  const { kind, fresh } = wrong;
  const { hazard, delivery } = encounter;
  const [tested, ...undone] = testedBy(encounter, life);
  if (hazard === "out-of-order") {
    if (kind === "over") return undefined;
    return tested === "EFS-ORD-04" && kind !== "lowered" ? undefined : tested;
  }
  if (hazard === "backlog")
    return charges[hazard]?.kinds.includes(kind) === true ? tested : undefined;
  if (delivery === undefined)
    return fresh.some((one) => mixedUp.includes(one.kind)) ? tested : undefined;
  if (!couldCause(delivery, hazard, wrong)) return undefined;
  if (hazard === "serial-copy" && kind === "reopened")
    return undone.find((one) => one === "EFS-ORD-05");
  if (hazard === "serial-copy" && kind === "lowered")
    return undone.find((one) => one === "EFS-ORD-04");
  return charges[hazard]?.kinds.includes(kind) === true ? tested : undefined;
}

function familyOf({ family }: Delivered): keyof Families<unknown> | undefined {
  return family === "posting" ? undefined : family;
}

/** An observer shows pieces; a change of an address alone shows nowhere. */
function changesPieces(delivery: Delivered, life: OrderLife): boolean {
  const items = (one: Delivered): string => canonical(one.body["orderItems"]);
  return deliveriesOf(life).some(
    (one) =>
      one.identity === delivery.identity &&
      one.outcome === "acknowledged" &&
      one.exchange.seq < delivery.exchange.opened &&
      items(one) !== items(delivery),
  );
}
