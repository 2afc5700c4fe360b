/**
 * What of the differences in several end states counts, and at which of them.
 *
 * Too much is wrong whenever it was seen at rest. Too little is wrong when it had been right before, or when it stayed so to
 * the last: a slow vendor is not a forgetful one. Each difference counts where it was first seen, so that what happened
 * later is not blamed for it.
 */
import { isShort, type Deviation } from "./deviation.js";

export interface EndState<Shown, Expected> {
  readonly shown: Shown;
  readonly expected: Expected;
}

export interface Settled<Shown> {
  /** All that is wrong in this state. */
  readonly wrong: readonly Deviation[];
  /** What of it was not wrong before, or less. */
  readonly fresh: readonly Deviation[];
  /** What of it had been seen right before. */
  readonly undone: readonly Deviation[];
  /** The end state before this one. */
  readonly before: Shown | undefined;
}

export function settle<Shown, Expected>(
  states: readonly EndState<Shown, Expected>[],
  compare: (shown: Shown, expected: Expected) => readonly Deviation[],
): Settled<Shown>[] {
  const compared = states.map(({ shown, expected }) =>
    compare(shown, expected),
  );
  const settled: Settled<Shown>[] = [];
  for (const [index, { expected }] of states.entries()) {
    const before = states[index - 1];
    const rightBefore = (deviation: Deviation): boolean =>
      before !== undefined &&
      find(compare(before.shown, expected), deviation) === undefined;
    const lasting = (deviation: Deviation): boolean =>
      compared.slice(index + 1).every((later) => find(later, deviation));
    const wrong = (compared[index] ?? []).filter(
      (one) => !isShort(one) || rightBefore(one) || lasting(one),
    );
    const known = settled.at(-1)?.wrong ?? [];
    const fresh = wrong.filter((one) => {
      const earlier = find(known, one);
      return earlier === undefined || earlier.by < one.by;
    });
    const undone = fresh.filter((one) => isShort(one) && rightBefore(one));
    settled.push({ wrong, fresh, undone, before: before?.shown });
  }
  return settled;
}

function find(
  deviations: readonly Deviation[],
  { kind, sku }: Deviation,
): Deviation | undefined {
  return deviations.find((one) => one.kind === kind && one.sku === sku);
}
