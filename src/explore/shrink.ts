/**
 * Finds the smallest schedule that still fails, with the live vendor as the judge: every attempt is made on fresh orders.
 *
 * Each round tries what is simpler than the smallest known failure, the smallest proposals first and several side by side,
 * and goes on from the first that fails. It ends when nothing simpler fails, or when the budget is used up.
 */
import type { Rehearsal, Rehearsed } from "./rehearsal.js";
import { simpler } from "./simpler.js";
import { sizeOf } from "./size.js";
import { violates, type Laboratory, type Trial } from "./trial.js";

export interface ShrinkOptions {
  readonly rehearsal: Rehearsal;
  readonly laboratory: Laboratory;
  /** Attempts side by side. */
  readonly atOnce: number;
  /** Most attempts. */
  readonly attempts: number;
  /** How often one proposal is tried before it counts as one that does not fail. */
  readonly tries?: number;
  /** True when there is no more time. */
  readonly isOver?: () => boolean;
}

export interface Shrunk {
  readonly rehearsed: Rehearsed;
  readonly attempts: number;
  /** True when nothing simpler was left to try. */
  readonly finished: boolean;
  /** The smallest attempt that broke another mandatory requirement and not this one. */
  readonly aside?: Trial;
}

export async function shrink(
  failing: Rehearsed,
  requirement: string,
  options: ShrinkOptions,
): Promise<Shrunk> {
  const { tries = 1, isOver = () => false } = options;
  const tried = new Set<string>([keyOf(failing)]);
  let smallest = failing;
  let attempts = 0;
  let aside: Trial | undefined;
  const result = (finished: boolean): Shrunk => ({
    rehearsed: smallest,
    attempts,
    finished,
    ...(aside === undefined ? {} : { aside }),
  });
  for (;;) {
    const proposals = await proposalsFor(smallest, options.rehearsal, tried);
    let better: Rehearsed | undefined;
    while (proposals.length > 0 && better === undefined) {
      if (attempts >= options.attempts || isOver()) return result(false);
      const group = proposals.splice(0, options.atOnce);
      for (const one of group) tried.add(keyOf(one));
      for (let time = 0; time < tries && better === undefined; time += 1) {
        attempts += group.length;
        const trials = await options.laboratory.tryAll(group);
        better = smallestOf(
          trials.filter((trial) => violates(trial, requirement)),
        )?.rehearsed;
        aside = smallestOf([
          ...(aside === undefined ? [] : [aside]),
          ...trials.filter(
            (trial) => isBroken(trial) && !violates(trial, requirement),
          ),
        ]);
      }
    }
    if (better === undefined) return result(true);
    smallest = better;
  }
}

function smallestOf(trials: readonly Trial[]): Trial | undefined {
  const [first] = [...trials].sort(
    (a, b) => sizeOf(a.rehearsed) - sizeOf(b.rehearsed),
  );
  return first;
}

function isBroken({ violations }: Trial): boolean {
  return violations.some(({ level }) => level === "MUST");
}

/** Legal, smaller than what there is, never tried before; the smallest first. */
async function proposalsFor(
  smallest: Rehearsed,
  rehearsal: Rehearsal,
  tried: ReadonlySet<string>,
): Promise<Rehearsed[]> {
  const limit = sizeOf(smallest);
  const found = new Map<string, Rehearsed>();
  for (const proposal of simpler(smallest.schedule)) {
    const rehearsed = await rehearsal.play(proposal);
    const key = keyOf(rehearsed);
    if (rehearsed.messages === 0 || tried.has(key) || found.has(key)) continue;
    if (sizeOf(rehearsed) < limit) found.set(key, rehearsed);
  }
  return [...found.values()].sort((a, b) => sizeOf(a) - sizeOf(b));
}

/** Equal for schedules that send the same. */
function keyOf({ schedule, steps }: Rehearsed): string {
  return JSON.stringify([schedule.orders, steps]);
}
