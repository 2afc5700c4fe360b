/**
 * Failures planned for the partners' calls: data that says which call fails and how, and a count of what has struck.
 *
 * Promise: a fault that strikes is one entry of the history, appended before the call goes on.
 */
import type { History } from "../../history/history.js";
import type { PartnerOperation } from "../state/command.js";

/**
 * `answer-500`, `answer-429`: answered so before the call takes effect · `answer-500-after-commit`: it took effect all
 * the same · `reset-…`: the connection is reset, after or before the call took effect · `slow-first-byte`: it took effect,
 * the answer comes late.
 */
export const inboundFaultKinds = [
  "answer-500",
  "answer-429",
  "answer-500-after-commit",
  "reset-after-commit",
  "reset-before-commit",
  "slow-first-byte",
] as const;
export type InboundFaultKind = (typeof inboundFaultKinds)[number];

export interface InboundFaultPlan {
  readonly operation: PartnerOperation;
  /** Only calls that name this order, as their own or in a list. */
  readonly orderCode?: string;
  /** The first matching call that it strikes, counted from 1. */
  readonly nth?: number;
  /** How many calls it strikes. */
  readonly times?: number;
  readonly kind: InboundFaultKind;
  readonly retryAfterSeconds?: number;
  readonly delayMilliseconds?: number;
}

export interface InboundFault extends InboundFaultPlan {
  readonly faultId: string;
  readonly nth: number;
  readonly times: number;
  /** Calls that it has struck so far. */
  readonly struck: number;
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
  "slow-first-byte": "F18",
} as const satisfies Record<InboundFaultKind, string>;

const descriptions = {
  "answer-500": "the OMS answers 500 and does nothing",
  "answer-429": "the OMS answers 429 and does nothing",
  "answer-500-after-commit": "the OMS carries the call out and answers 500",
  "reset-after-commit":
    "the OMS carries the call out and resets the connection",
  "reset-before-commit": "the OMS resets the connection and does nothing",
  "slow-first-byte": "the OMS carries the call out and answers late",
} as const satisfies Record<InboundFaultKind, string>;

interface Planned {
  readonly faultId: string;
  readonly plan: InboundFaultPlan;
  matched: number;
  struck: number;
}

export class InboundFaults {
  readonly #history: History;
  readonly #planned: Planned[] = [];
  #numbered = 0;

  constructor(history: History) {
    this.#history = history;
  }

  add(plan: InboundFaultPlan): InboundFault {
    this.#numbered += 1;
    const planned: Planned = {
      faultId: `fault-${this.#numbered}`,
      plan,
      matched: 0,
      struck: 0,
    };
    this.#planned.push(planned);
    return shown(planned);
  }

  /** In the order in which they were planned, used up or not. */
  list(): InboundFault[] {
    return this.#planned.map(shown);
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** Takes one fault back; it strikes no more. */
  remove(faultId: string): void {
    const index = this.#planned.findIndex((one) => one.faultId === faultId);
    if (index >= 0) this.#planned.splice(index, 1);
  }

  /**
   * The fault that is due for this call, if there is one. Every matching fault counts the call; the first that is due is
   * given, and strikes only when told to.
   */
  due(subject: Subject): DueFault | undefined {
    let due: Planned | undefined;
    for (const planned of this.#planned) {
      const { plan } = planned;
      if (plan.operation !== subject.operation) continue;
      if (
        plan.orderCode !== undefined &&
        !subject.orderCodes.includes(plan.orderCode)
      )
        continue;
      planned.matched += 1;
      if (
        planned.matched >= (plan.nth ?? 1) &&
        planned.struck < (plan.times ?? 1)
      )
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
      operation: plan.operation,
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

function shown({ plan, faultId, struck }: Planned): InboundFault {
  return {
    ...plan,
    faultId,
    nth: plan.nth ?? 1,
    times: plan.times ?? 1,
    struck,
  };
}
