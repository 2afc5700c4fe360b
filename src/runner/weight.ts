/** How heavy a scenario is before anybody has tried it, from its steps alone. */
import type { Scenario } from "../scenario/scenario.js";

/** It takes the vendor down, or gives it all that it can bear. */
export function runsAlone({
  needs,
  steps,
}: Pick<Scenario, "needs" | "steps">): boolean {
  return (
    needs.includes("restart") || steps.some(({ step }) => "backlog" in step)
  );
}

/**
 * How many windows a scenario watches through whatever the vendor does: a fixed watch, work that is forbidden, a race, a
 * pause or a repetition that the vendor has to come to by itself. Those of equal weight stay in the order of the seed.
 */
export function waitsOf({ steps }: Pick<Scenario, "steps">): number {
  return steps.reduce((sum, { step }) => {
    if ("watch" in step || "together" in step) return sum + 1;
    if ("drive" in step && step.forbidden === true) return sum + 1;
    if ("outage" in step) return sum + (step.times ?? 1);
    return sum;
  }, 0);
}
