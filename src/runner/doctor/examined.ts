/** What the checks look at, and how long they wait. */
import type { LoadedConfig } from "../../config/certification.js";
import type { Environment } from "../../config/fill.js";
import type { Check } from "../../history/check.js";
import type { Clock } from "../../history/clock.js";
import type { Plan } from "../plan.js";
import type { Premises } from "../premises.js";

export interface Examined {
  readonly config: LoadedConfig;
  readonly plan: Plan;
  readonly premises: Premises;
  readonly clock: Clock;
  readonly env: Environment;
}

/** Milliseconds that a check waits for one answer, at most. */
const longestAnswer = 5_000;

export function answerWithin({ config }: Examined): number {
  return Math.min(longestAnswer, config.waits.answer);
}

/** Why a check could not be made: the one that it needs did not succeed. */
export function notPossible(name: string, tried: string, why: string): Check {
  return { name, result: "not-possible", tried, came: why };
}
