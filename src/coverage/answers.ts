/** How calls ended, by operation: each exchange is counted once, as it comes. */
import type { OperationId } from "../contract/operations.js";
import type { Direction, ExchangeEntry } from "../history/entry.js";
import { outcomeOf } from "../rules/outcome.js";
import { operationsIn, type Scope } from "./scope.js";

/**
 * `hasError`: a 2xx that says in its body that it is none · `lost`: the kit destroyed the connection before the answer
 * reached its receiver · `timed out`, `unreachable`: of messages · `aborted`: the caller went away · `other`: 1xx and 3xx.
 */
export const answers = [
  "2xx",
  "hasError",
  "4xx",
  "429",
  "5xx",
  "lost",
  "timed out",
  "unreachable",
  "aborted",
  "other",
] as const;

export type Answer = (typeof answers)[number];

/**
 * What Increff's side, or the network, gives: a correct vendor can meet all of these. Whatever else a call can come to is the
 * vendor's own doing; it is shown and not counted, so that nobody is asked to fail.
 */
const counted: Readonly<Record<Direction, readonly Answer[]>> = {
  inbound: ["2xx", "429", "5xx", "lost"],
  outbound: ["2xx", "lost"],
};

export interface OperationCoverage {
  readonly operation: string;
  readonly direction: Direction;
  /** How often each answer was seen; what was not is left out. */
  readonly answers: Readonly<Partial<Record<Answer, number>>>;
  /** Answers that count and were never seen; empty for what is out of scope. */
  readonly missing: readonly Answer[];
  /** Why it is not counted. */
  readonly outOfScope?: string;
}

export function answerOf(exchange: ExchangeEntry): Answer {
  const { ending, status, direction } = exchange;
  switch (ending) {
    case "answer-lost":
      return "lost";
    case "timeout":
      return "timed out";
    case "unreachable":
      return "unreachable";
    case "aborted":
      return "aborted";
    case "answered":
  }
  if (status === null) return "other";
  if (status === 429) return "429";
  if (status >= 200 && status <= 299)
    return direction === "outbound" && outcomeOf(exchange) === "refused"
      ? "hasError"
      : "2xx";
  if (status >= 400 && status <= 499) return "4xx";
  return status >= 500 && status <= 599 ? "5xx" : "other";
}

/** Which answers count for an operation in this direction. */
export function countedAnswers(direction: Direction): readonly Answer[] {
  return counted[direction];
}

export class AnswerTally {
  readonly #seen = new Map<string, Map<Answer, number>>();
  readonly #known: ReadonlyMap<OperationId, Direction>;
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#known = new Map(
      operationsIn(scope).map(({ operation, direction }) => [
        operation,
        direction,
      ]),
    );
  }

  add(exchange: ExchangeEntry): void {
    const { operation, direction } = exchange;
    if (operation === null) return;
    if (this.#known.get(operation as OperationId) !== direction) return;
    const answer = answerOf(exchange);
    const seen = this.#seen.get(operation) ?? new Map<Answer, number>();
    seen.set(answer, (seen.get(answer) ?? 0) + 1);
    this.#seen.set(operation, seen);
  }

  rows(): OperationCoverage[] {
    return operationsIn(this.#scope).map(
      ({ operation, direction, outOfScope }) => {
        const seen = this.#seen.get(operation);
        return {
          operation,
          direction,
          answers: Object.fromEntries(
            answers.flatMap((answer) => {
              const count = seen?.get(answer);
              return count === undefined ? [] : [[answer, count]];
            }),
          ),
          missing:
            outOfScope === undefined
              ? countedAnswers(direction).filter(
                  (answer) => seen?.has(answer) !== true,
                )
              : [],
          ...(outOfScope === undefined ? {} : { outOfScope }),
        };
      },
    );
  }
}
