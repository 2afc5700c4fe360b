/** How many requirements have which outcome; every outcome is named, also those of none. */
import type { Outcome, RequirementResult } from "./result.js";

export function countsOf(
  requirements: readonly RequirementResult[],
): Record<Outcome, number> {
  const counts: Record<Outcome, number> = {
    pass: 0,
    fail: 0,
    warn: 0,
    waived: 0,
    inconclusive: 0,
    "not-applicable": 0,
    "harness-error": 0,
  };
  for (const { outcome } of requirements) counts[outcome] += 1;
  return counts;
}
