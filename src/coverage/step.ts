/** One step that was taken, and the walk of something through its states. */
import { unknown, type Machine } from "./lifecycle.js";

export interface Step {
  readonly machine: Machine;
  readonly from: string;
  readonly to: string;
  /** The event type or operation that brought it about. */
  readonly by: string;
}

/** Something that happened on the wire and may change a state; `opened` says when it began. */
export interface Stimulus {
  readonly opened: number;
  readonly happen: () => void;
  readonly by: string;
}

/**
 * Plays what happened in the order in which it began, and says each change of state.
 *
 * @param state what is known, as a name
 * @param progress grows with whatever changes something without changing that name
 */
export function stepsOf(
  machine: Machine,
  stimuli: readonly Stimulus[],
  state: () => string,
  progress: () => number,
): Step[] {
  const steps: Step[] = [];
  let from = state();
  let before = progress();
  for (const { happen, by } of [...stimuli].sort(
    (a, b) => a.opened - b.opened,
  )) {
    happen();
    const to = state();
    const after = progress();
    if (to !== unknown && (to !== from || after !== before))
      steps.push({ machine, from, to, by });
    [from, before] = [to, after];
  }
  return steps;
}
