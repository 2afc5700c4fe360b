/** A piece of what happened, as steps of a scenario. */
import type { Need } from "../scenario/scenario.js";
import type { Step } from "../scenario/step.js";

export interface ToldStep {
  readonly step: Step;
  /** For the comment. */
  readonly text: string;
}

export interface Told {
  /** Where it stands: a tick of the history's counter. */
  readonly position: number;
  readonly steps: readonly ToldStep[];
  readonly needs?: readonly Need[];
  /** `seq` of the exchanges that are in it. */
  readonly seqs: readonly number[];
}
