/**
 * Everything that an OMS knows beside its settings, at one moment: to go back to, or to go on from.
 *
 * Promise: a moment shares only what never changes; nothing that happens afterwards shows in it.
 */
import type { StandingFaults } from "./inbound/faults.js";
import type { DeliveryRecord } from "./outbound/delivery.js";
import { copyState, createState, type OmsState } from "./state/state.js";
import type { OmsSettings } from "./settings.js";

export interface Moment {
  readonly state: OmsState;
  /** In the order in which they were decided. */
  readonly messages: readonly DeliveryRecord[];
  /** The next number of an invented order, for each seed. */
  readonly nextNumbers: ReadonlyMap<number, number>;
  readonly seed: number;
}

export interface Snapshot {
  readonly name: string;
  readonly takenAt: number;
  readonly moment: Moment;
}

/** What an earlier process left. */
export interface Earlier {
  readonly moment: Moment;
  readonly snapshots: readonly Snapshot[];
  /** Whether deliveries were held back, where somebody had said so. */
  readonly mode?: "auto" | "held" | undefined;
  /** Faults planned for the calls of partners. */
  readonly faults?: StandingFaults;
}

/** Nothing has happened yet. */
export function firstMoment(settings: OmsSettings, seed: number): Moment {
  return {
    state: createState(settings),
    messages: [],
    nextNumbers: new Map(),
    seed,
  };
}

export function copyMoment(moment: Moment): Moment {
  return {
    ...moment,
    state: copyState(moment.state),
    messages: [...moment.messages],
    nextNumbers: new Map(moment.nextNumbers),
  };
}

/** The moment with no number smaller than in `now`: whoever is told of it meets none of them twice. */
export function withNumbersOf(moment: Moment, now: Moment): Moment {
  const { counters } = moment.state;
  for (const name of Object.keys(counters) as (keyof typeof counters)[])
    counters[name] = Math.max(counters[name], now.state.counters[name]);
  const nextNumbers = new Map(moment.nextNumbers);
  for (const [seed, next] of now.nextNumbers)
    nextNumbers.set(seed, Math.max(next, nextNumbers.get(seed) ?? 1));
  return { ...moment, nextNumbers };
}
