/**
 * Failures planned for the partners' calls: data that says which call fails and how, and a count of what has struck.
 *
 * Promise: a fault that strikes is one entry of the history, appended before the call goes on.
 */
import type { Change } from "../../history/entry.js";
import type { History } from "../../history/history.js";
import { seededRandom, type Random } from "../random.js";
import type { PartnerOperation } from "../state/command.js";

/**
 * `answer-500`, `answer-429`: answered so before the call takes effect · `answer-500-after-commit`: it took effect all
 * the same · `reset-…`: the connection is reset, after or before the call took effect · `cut-after-commit`: it took effect,
 * the connection ends in the middle of the answer · `slow-first-byte`: it took effect, the answer comes late.
 */
export const inboundFaultKinds = [
  "answer-500",
  "answer-429",
  "answer-500-after-commit",
  "reset-after-commit",
  "reset-before-commit",
  "cut-after-commit",
  "slow-first-byte",
] as const;
export type InboundFaultKind = (typeof inboundFaultKinds)[number];

export interface InboundFaultPlan {
  /** Only calls of this operation. */
  readonly operation?: PartnerOperation;
  /** Only calls of this account, by its authUsername. */
  readonly tenant?: string;
  /** Only calls that name this order, as their own or in a list. */
  readonly orderCode?: string;
  /** The first matching call that it may strike, counted from 1. */
  readonly nth?: number;
  /** How many calls it strikes; 1 where nothing is said, and without end where a probability is. */
  readonly times?: number;
  /** From 0 to 1: how likely it strikes a matching call. Without it every one is struck. */
  readonly probability?: number;
  /** Decides with the probability: the same seed and the same calls give the same strikes. */
  readonly seed?: number;
  readonly kind: InboundFaultKind;
  readonly retryAfterSeconds?: number;
  readonly delayMilliseconds?: number;
}

export interface InboundFault extends Omit<InboundFaultPlan, "times"> {
  readonly faultId: string;
  readonly nth: number;
  /** null is without end. */
  readonly times: number | null;
  /** Calls that have matched it so far. */
  readonly matched: number;
  /** Calls that it has struck so far. */
  readonly struck: number;
}

/** A fault as it stands: what is planned, and how far it has come. JSON values only. */
export interface StandingFault {
  readonly faultId: string;
  readonly plan: InboundFaultPlan;
  /** Calls that have matched it so far. */
  readonly matched: number;
  /** Calls that it has struck so far. */
  readonly struck: number;
}

/** The faults of an OMS, to go on from. */
export interface StandingFaults {
  /** In the order in which they were planned. */
  readonly planned: readonly StandingFault[];
  /** How many were ever planned, those that are gone included: their ids are not given again. */
  readonly numbered: number;
}

export interface InboundFaultsOptions {
  /** Keeps what is planned and what matched where it outlives the process, before it counts. */
  readonly keep?: (change: Change) => void;
  /** What an earlier process left. */
  readonly earlier?: { readonly faults?: StandingFaults } | undefined;
}

/** A fault that waits for the call at hand. One that strikes after the commit spares a call that is refused. */
export interface DueFault {
  readonly kind: InboundFaultKind;
  readonly strike: () => Strike;
}

/** A fault that has struck. */
export interface Strike {
  readonly kind: InboundFaultKind;
  /** `seq` of its entry in the history. */
  readonly seq: number;
  readonly retryAfterSeconds: number;
  readonly delayMilliseconds: number;
}

/** What a call is about, as far as faults care. */
export interface Subject {
  readonly operation: PartnerOperation;
  /** authUsername of the account that calls. */
  readonly tenant: string;
  readonly orderCodes: readonly string[];
  readonly locationCode: string | undefined;
}

const defaultRetryAfterSeconds = 1;
const defaultDelayMilliseconds = 1000;

const catalogueIds = {
  "answer-500": "F18",
  "answer-429": "F18",
  "answer-500-after-commit": "F12",
  "reset-after-commit": "F12",
  "reset-before-commit": "F12",
  "cut-after-commit": "F11",
  "slow-first-byte": "F18",
} as const satisfies Record<InboundFaultKind, string>;

/** The fault of the kit's catalogue that a kind is. */
export function catalogueIdOf(kind: InboundFaultKind): "F11" | "F12" | "F18" {
  return catalogueIds[kind];
}

const descriptions = {
  "answer-500": "the OMS answers 500 and does nothing",
  "answer-429": "the OMS answers 429 and does nothing",
  "answer-500-after-commit": "the OMS carries the call out and answers 500",
  "reset-after-commit":
    "the OMS carries the call out and resets the connection",
  "reset-before-commit": "the OMS resets the connection and does nothing",
  "cut-after-commit":
    "the OMS carries the call out and ends the connection in the middle of its answer",
  "slow-first-byte": "the OMS carries the call out and answers late",
} as const satisfies Record<InboundFaultKind, string>;

interface Planned extends StandingFault {
  /** Decides about the next matching call. */
  readonly random: Random;
  matched: number;
  struck: number;
}

export class InboundFaults {
  readonly #history: History;
  readonly #sessionSeed: () => number;
  readonly #keep: (change: Change) => void;
  readonly #planned: Planned[];
  #numbered: number;

  /** @param sessionSeed decides about faults with a probability that state no seed of their own */
  constructor(
    history: History,
    { keep, earlier }: InboundFaultsOptions = {},
    sessionSeed: () => number = () => 1,
  ) {
    this.#history = history;
    this.#sessionSeed = sessionSeed;
    this.#keep = keep ?? (() => undefined);
    this.#planned = (earlier?.faults?.planned ?? []).map(goingOn);
    this.#numbered = earlier?.faults?.numbered ?? 0;
  }

  add(stated: InboundFaultPlan): InboundFault {
    const faultId = `fault-${this.#numbered + 1}`;
    // Each has its own chances: two faults of the same odds must not always strike, or spare, the same calls.
    const { probability, seed = this.#sessionSeed() + this.#planned.length } =
      stated;
    const plan = probability === undefined ? stated : { ...stated, seed };
    this.#keep({ type: "fault-planned", faultId, plan });
    this.#numbered += 1;
    const planned = goingOn({ faultId, plan, matched: 0, struck: 0 });
    this.#planned.push(planned);
    return shown(planned);
  }

  /** In the order in which they were planned, used up or not. */
  list(): InboundFault[] {
    return this.#planned.map(shown);
  }

  clear(): void {
    const faultIds = this.#planned.map(({ faultId }) => faultId);
    if (faultIds.length > 0) this.#keep({ type: "faults-removed", faultIds });
    this.forget();
  }

  /** As `clear`, for an OMS that keeps a reset, of which this is a part. */
  forget(): void {
    this.#planned.length = 0;
  }

  /** Takes one fault back; it strikes no more. False when there is none of this id. */
  remove(faultId: string): boolean {
    const index = this.#planned.findIndex((one) => one.faultId === faultId);
    if (index < 0) return false;
    this.#keep({ type: "faults-removed", faultIds: [faultId] });
    this.#planned.splice(index, 1);
    return true;
  }

  /**
   * The fault that is due for this call, if there is one. Every matching fault counts the call; the first that is due is
   * given, and strikes only when told to. A probability is decided anew for every matching call from the nth on,
   * whether another fault is due for it or not: so faults do not change one another's strikes.
   */
  due(subject: Subject): DueFault | undefined {
    const matching = this.#planned.filter(({ plan }) => matches(plan, subject));
    if (matching.length === 0) return undefined;
    const faultIds = matching.map(({ faultId }) => faultId);
    this.#keep({ type: "faults-matched", faultIds });
    let due: Planned | undefined;
    for (const planned of matching) {
      const { plan } = planned;
      planned.matched += 1;
      if (planned.matched < (plan.nth ?? 1)) continue;
      const strikes =
        plan.probability === undefined ||
        planned.random.next() < plan.probability;
      if (strikes && planned.struck < (timesOf(plan) ?? Infinity))
        due ??= planned;
    }
    if (due === undefined) return undefined;
    const planned = due;
    return {
      kind: planned.plan.kind,
      strike: () => {
        planned.struck += 1;
        return this.#record(planned, subject);
      },
    };
  }

  #record({ plan, faultId, struck }: Planned, subject: Subject): Strike {
    const { kind } = plan;
    const retryAfterSeconds =
      plan.retryAfterSeconds ?? defaultRetryAfterSeconds;
    const delayMilliseconds =
      plan.delayMilliseconds ?? defaultDelayMilliseconds;
    const orderCode = plan.orderCode ?? subject.orderCodes[0];
    const { seq } = this.#history.append({
      kind: "fault",
      fault: catalogueIds[kind],
      description: descriptions[kind],
      operation: subject.operation,
      ...(orderCode === undefined ? {} : { orderCode }),
      ...(subject.locationCode === undefined
        ? {}
        : { locationCode: subject.locationCode }),
      parameters: {
        kind,
        plan: faultId,
        struck,
        ...(kind === "answer-429" ? { retryAfterSeconds } : {}),
        ...(kind === "slow-first-byte" ? { delayMilliseconds } : {}),
      },
    });
    return { kind, seq, retryAfterSeconds, delayMilliseconds };
  }
}

/** A fault that has drawn as often as it has matched from its nth call on. */
function goingOn({ faultId, plan, matched, struck }: StandingFault): Planned {
  const random = seededRandom(plan.seed ?? 1);
  const draws =
    plan.probability === undefined ? 0 : matched - (plan.nth ?? 1) + 1;
  for (let drawn = 0; drawn < draws; drawn += 1) random.next();
  return { faultId, plan, random, matched, struck };
}

function matches(plan: InboundFaultPlan, subject: Subject): boolean {
  return (
    (plan.operation === undefined || plan.operation === subject.operation) &&
    (plan.tenant === undefined || plan.tenant === subject.tenant) &&
    (plan.orderCode === undefined ||
      subject.orderCodes.includes(plan.orderCode))
  );
}

/** null is without end. */
function timesOf({ times, probability }: InboundFaultPlan): number | null {
  return times ?? (probability === undefined ? 1 : null);
}

function shown({ plan, faultId, matched, struck }: Planned): InboundFault {
  return {
    ...plan,
    faultId,
    nth: plan.nth ?? 1,
    times: timesOf(plan),
    matched,
    struck,
  };
}
