/**
 * What of all that the contract allows was seen: answers of operations, ways of delivery of events, transitions of the
 * lifecycle, requirements. A sum over a history that can be built piece by piece, so nobody has to keep the history for it.
 *
 * The percentage is plain: of the items that are in scope, how many were seen at least once. Items are the answers of each
 * operation that Increff or the network gives, the ways in which each documented event can be delivered, the documented
 * transitions, and the requirements that a rule judges (seen means judged). In scope is what belongs to the profile and to
 * the optional APIs that the vendor declares; the rest is named, and not counted.
 */
import type { HistoryEntry } from "../history/entry.js";
import { livesOf, type OrderLife } from "../rules/life.js";
import {
  AnswerTally,
  countedAnswers,
  type OperationCoverage,
} from "./answers.js";
import {
  countedKinds,
  DeliveryTally,
  type EventCoverage,
} from "./deliveries.js";
import {
  RequirementTally,
  type CoveredRequirement,
  type Exercise,
  type RequirementCoverage,
} from "./requirements.js";
import type { Scope } from "./scope.js";
import { TransitionTally, type TransitionCoverage } from "./transitions.js";

/** Of a number of items, how many were seen. */
export interface Part {
  readonly seen: number;
  readonly all: number;
}

export interface Coverage extends Part {
  /** Rounded down to a tenth, so that 100 means everything. */
  readonly percent: number;
  readonly parts: Readonly<
    Record<"operations" | "events" | "transitions" | "requirements", Part>
  >;
  readonly operations: readonly OperationCoverage[];
  readonly events: readonly EventCoverage[];
  readonly transitions: readonly TransitionCoverage[];
  readonly requirements: readonly RequirementCoverage[];
}

export class CoverageTally {
  readonly #answers: AnswerTally;
  readonly #deliveries: DeliveryTally;
  readonly #transitions: TransitionTally;
  readonly #requirements: RequirementTally;

  /** @param register its rows; those of another profile are passed over */
  constructor(scope: Scope, register: readonly CoveredRequirement[]) {
    this.#answers = new AnswerTally(scope);
    this.#deliveries = new DeliveryTally(scope);
    this.#transitions = new TransitionTally(scope);
    this.#requirements = new RequirementTally(scope, register);
  }

  /** One entry, as it is appended; each must come once. */
  readonly see = (entry: HistoryEntry): void => {
    if (entry.kind === "exchange") this.#answers.add(entry);
  };

  /**
   * A piece of the history that holds the lives of its orders whole: how something was delivered, and what it led to, shows
   * only beside what came before. No order may come in two pieces.
   */
  addLives(piece: Iterable<HistoryEntry>): void {
    for (const life of livesOf(piece)) this.addLife(life);
  }

  /** One order's life, for whoever has split the history already. */
  addLife(life: OrderLife): void {
    this.#deliveries.add(life);
    this.#transitions.add(life);
  }

  /** What the rules made of such a piece, for one requirement. */
  addRequirement(id: string, exercise: Exercise): void {
    this.#requirements.add(id, exercise);
  }

  /** What was seen until now. */
  table(): Coverage {
    const operations = this.#answers.rows();
    const events = this.#deliveries.rows();
    const transitions = this.#transitions.rows();
    const requirements = this.#requirements.rows();
    const parts = {
      operations: summed(
        operations.filter(isInScope).map(({ direction, missing }) => {
          const all = countedAnswers(direction).length;
          return { seen: all - missing.length, all };
        }),
      ),
      events: summed(
        events.map(({ operation, missing }) => {
          const all = countedKinds(operation).length;
          return { seen: all - missing.length, all };
        }),
      ),
      transitions: summed(
        transitions.filter(isInScope).map(({ taken }) => one(taken > 0)),
      ),
      requirements: summed(
        requirements.filter(isInScope).map(({ judged }) => one(judged > 0)),
      ),
    };
    const { seen, all } = summed(Object.values(parts));
    return {
      percent: all === 0 ? 0 : Math.floor((seen * 1000) / all) / 10,
      seen,
      all,
      parts,
      operations,
      events,
      transitions,
      requirements,
    };
  }
}

/**
 * The coverage of a whole history.
 *
 * @param results what the rules made of it: exercised on so many occasions, judged on so many
 */
export function coverageOf(
  history: readonly HistoryEntry[],
  results: readonly {
    readonly id: string;
    readonly occasions: number;
    readonly witnessed: number;
  }[],
  scope: Scope,
  register: readonly CoveredRequirement[],
): Coverage {
  const tally = new CoverageTally(scope, register);
  for (const entry of history) tally.see(entry);
  tally.addLives(history);
  for (const { id, occasions, witnessed } of results)
    tally.addRequirement(id, { exercised: occasions, judged: witnessed });
  return tally.table();
}

export function isInScope(row: { readonly outOfScope?: string }): boolean {
  return row.outOfScope === undefined;
}

function one(seen: boolean): Part {
  return { seen: seen ? 1 : 0, all: 1 };
}

function summed(parts: readonly Part[]): Part {
  return {
    seen: parts.reduce((sum, { seen }) => sum + seen, 0),
    all: parts.reduce((sum, { all }) => sum + all, 0),
  };
}
