/** What was never seen, by name, and the gate that asks for more. */
import { isInScope, type Coverage } from "./coverage.js";
import { nameOf } from "./lifecycle.js";

/** Operations of which no call ended in any way; in scope alone. */
export function operationsNeverMet({ operations }: Coverage): string[] {
  return operations
    .filter(isInScope)
    .filter(({ answers }) => Object.keys(answers).length === 0)
    .map(({ operation }) => operation);
}

export function eventsNeverSeen({ events }: Coverage): string[] {
  return events
    .filter(({ deliveries }) => Object.keys(deliveries).length === 0)
    .map(({ event }) => event);
}

export function transitionsNeverTaken({ transitions }: Coverage): string[] {
  return transitions
    .filter(isInScope)
    .filter(({ taken }) => taken === 0)
    .map(nameOf);
}

export function requirementsNeverJudged({ requirements }: Coverage): string[] {
  return requirements
    .filter(isInScope)
    .filter(({ judged }) => judged === 0)
    .map(({ id }) => id);
}

/** Every item that counts and was never seen; what misses altogether first, then single answers and ways of delivery. */
export function missingIn(coverage: Coverage): string[] {
  const never = new Set([
    ...operationsNeverMet(coverage),
    ...eventsNeverSeen(coverage),
  ]);
  return [
    ...operationsNeverMet(coverage).map((name) => `operation ${name}`),
    ...eventsNeverSeen(coverage).map((name) => `event ${name}`),
    ...transitionsNeverTaken(coverage),
    ...requirementsNeverJudged(coverage).map((id) => `${id} judged`),
    ...coverage.operations
      .filter(({ operation }) => !never.has(operation))
      .flatMap(({ operation, missing }) =>
        missing.map((answer) => `${operation} answered ${answer}`),
      ),
    ...coverage.events
      .filter(({ event }) => !never.has(event))
      .flatMap(({ event, missing }) =>
        missing.map((kind) => `${event} ${kind}`),
      ),
  ];
}

/** @param least percent, 0 to 100; compared exactly, not with what is rounded for display */
export function isBelow({ seen, all }: Coverage, least: number): boolean {
  return seen * 100 < least * all;
}
