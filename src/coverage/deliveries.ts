/** In which ways each kind of message was delivered. What a delivery met is what the rules charge to it: `src/rules/hazard.ts`. */
import { eventTypes } from "../contract/events.js";
import { releaseIn } from "../rules/backlog.js";
import { deliveriesOf, type Delivered } from "../rules/deliveries.js";
import { encountersOf, younger, type Hazard } from "../rules/hazard.js";
import type { OrderLife } from "../rules/life.js";
import { operationsIn, type Scope } from "./scope.js";

/**
 * `once`: a single time, in turn, and acknowledged · `copy`: again, after it was acknowledged · `concurrent copies`: copies
 * whose processing overlapped · `out of order`: after a younger message of its order, or before an older one ·
 * `after a restart`, `after a lost answer`: again after that · `in a backlog`: after an outage, at once with many others ·
 * `replay`: again, as a part of a whole history.
 */
export const deliveryKinds = [
  "once",
  "copy",
  "concurrent copies",
  "out of order",
  "after a restart",
  "after a lost answer",
  "in a backlog",
  "replay",
] as const;

export type DeliveryKind = (typeof deliveryKinds)[number];

/** Hazards that say something else than how a message came have no kind. */
const kindOf = {
  "serial-copy": "copy",
  "twin-copy": "copy",
  "late-copy": "copy",
  replay: "replay",
  "lost-answer": "after a lost answer",
  "restart-copy": "after a restart",
  "overlapping-copies": "concurrent copies",
  "out-of-order": "out of order",
  "overlapping-messages": undefined,
  "changed-payload": undefined,
  "rejected-first": undefined,
  "other-scope": undefined,
  "near-miss": undefined,
  // Told of a whole life; which of its messages had waited is seen below.
  backlog: undefined,
} as const satisfies Record<Hazard, DeliveryKind | undefined>;

export interface EventCoverage {
  readonly operation: string;
  /** The event type; for a seller's cancellation, which has none, the operation. */
  readonly event: string;
  /** How often it was delivered in each way; ways that were not seen are left out. */
  readonly deliveries: Readonly<Partial<Record<DeliveryKind, number>>>;
  /** Ways that count and were never seen. */
  readonly missing: readonly DeliveryKind[];
}

/** Return events and seller's cancellations carry no number, so nothing says which of two came too early. */
const unnumbered: readonly string[] = [
  "returnOrderEvent",
  "sellerCancellation",
];

export function countedKinds(operation: string): readonly DeliveryKind[] {
  return unnumbered.includes(operation)
    ? deliveryKinds.filter((kind) => kind !== "out of order")
    : deliveryKinds;
}

interface EventOf {
  readonly operation: string;
  readonly event: string;
}

/** Every documented event of the profile. */
export function eventsIn(scope: Scope): EventOf[] {
  const types: Readonly<Record<string, readonly string[]>> = eventTypes;
  return operationsIn(scope)
    .filter(({ direction }) => direction === "outbound")
    .flatMap(({ operation }) =>
      (types[operation] ?? [operation]).map((event) => ({ operation, event })),
    );
}

export class DeliveryTally {
  readonly #seen: ReadonlyMap<string, Map<DeliveryKind, number>>;
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#seen = new Map(
      eventsIn(scope).map((event) => [keyOf(event), new Map()]),
    );
  }

  add(life: OrderLife): void {
    for (const [kind, some] of kindsIn(life))
      for (const { exchange, eventType } of some.values()) {
        const operation = exchange.operation ?? "";
        const event =
          operation === "sellerCancellation" ? operation : eventType;
        const counts = this.#seen.get(keyOf({ operation, event }));
        counts?.set(kind, (counts.get(kind) ?? 0) + 1);
      }
  }

  rows(): EventCoverage[] {
    return eventsIn(this.#scope).map((event) => {
      const seen = this.#seen.get(keyOf(event));
      return {
        ...event,
        deliveries: Object.fromEntries(
          deliveryKinds.flatMap((kind) => {
            const count = seen?.get(kind);
            return count === undefined ? [] : [[kind, count]];
          }),
        ),
        missing: countedKinds(event.operation).filter(
          (kind) => seen?.has(kind) !== true,
        ),
      };
    });
  }
}

function keyOf({ operation, event }: EventOf): string {
  return `${operation} ${event}`;
}

/** Deliveries that reached nobody were none. */
function kindsIn(life: OrderLife): Map<DeliveryKind, Map<number, Delivered>> {
  const kinds = new Map<DeliveryKind, Map<number, Delivered>>();
  const note = (kind: DeliveryKind, delivery: Delivered): void => {
    const { seq, ending } = delivery.exchange;
    if (ending === "unreachable") return;
    kinds.set(
      kind,
      (kinds.get(kind) ?? new Map<number, Delivered>()).set(seq, delivery),
    );
  };
  const deliveries = deliveriesOf(life);
  const odd = new Set<string>();
  for (const { hazard, delivery } of encountersOf(life)) {
    const kind = kindOf[hazard];
    if (delivery === undefined || kind === undefined) continue;
    odd.add(delivery.identity);
    note(kind, delivery);
    if (kind !== "out of order") continue;
    for (const early of deliveries) {
      if (early.exchange.opened >= delivery.exchange.opened) break;
      if (!younger(early, delivery)) continue;
      odd.add(early.identity);
      note(kind, early);
    }
  }
  const release = releaseIn(life.entries);
  for (const some of byIdentity(deliveries)) {
    const [first] = some;
    const taken = some.find(({ outcome }) => outcome === "acknowledged");
    if (taken === undefined || first === undefined) continue;
    if (release !== undefined && taken.exchange.opened > release.seq)
      note("in a backlog", taken);
    else if (some.length === 1 && !odd.has(first.identity)) note("once", first);
  }
  return kinds;
}

function byIdentity(deliveries: readonly Delivered[]): Iterable<Delivered[]> {
  const groups = new Map<string, Delivered[]>();
  for (const delivery of deliveries) {
    const group = groups.get(delivery.identity);
    if (group === undefined) groups.set(delivery.identity, [delivery]);
    else group.push(delivery);
  }
  return groups.values();
}
