/** Which scenarios a run tries on this vendor, in which order, and which it cannot try, with the reason. */
import type { Need, Scenario } from "../scenario/scenario.js";
import type { CertificationConfig } from "../config/certification.js";
import { presentsCredentials } from "../simulator/outbound/credentials.js";
import { shuffled, type Random } from "../simulator/random.js";

export interface Plan {
  /** Run side by side, those that wait by their nature first, so that none of them is left over at the end. */
  readonly sideBySide: readonly PlannedScenario[];
  /** Run one by one afterwards, because they need the vendor for themselves. */
  readonly alone: readonly PlannedScenario[];
  readonly notPlanned: readonly {
    readonly scenario: Scenario;
    readonly reason: string;
  }[];
}

export interface PlannedScenario {
  readonly scenario: Scenario;
  /** Part of its order codes: its place among all scenarios by slug, whatever the order of running. */
  readonly number: number;
}

export function planRun(
  scenarios: readonly Scenario[],
  config: CertificationConfig,
  random: Random,
): Plan {
  const ordered = scenarios
    .filter((scenario) => scenario.profile === config.profile)
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const planned: PlannedScenario[] = [];
  const notPlanned: { scenario: Scenario; reason: string }[] = [];
  for (const [index, scenario] of ordered.entries()) {
    const missing = scenario.needs.flatMap(
      (need) => lacking(need, config) ?? [],
    );
    if (missing.length > 0)
      notPlanned.push({ scenario, reason: missing.join("; ") });
    else planned.push({ scenario, number: index + 1 });
  }
  const mixed = shuffled(planned, random);
  return {
    sideBySide: mixed
      .filter(({ scenario }) => !runsAlone(scenario))
      .sort((a, b) => waitsOf(b.scenario.steps) - waitsOf(a.scenario.steps)),
    alone: mixed.filter(({ scenario }) => runsAlone(scenario)),
    notPlanned,
  };
}

/** It takes the vendor down, or gives it all that it can bear. */
function runsAlone({ needs, steps }: Scenario): boolean {
  return (
    needs.includes("restart") || steps.some(({ step }) => "backlog" in step)
  );
}

/**
 * How many windows a scenario watches through whatever the vendor does: a fixed watch, work that is forbidden, a race, a
 * pause or a repetition that the vendor has to come to by itself. Those of equal weight stay in the order of the seed.
 */
function waitsOf(steps: readonly PlannedStep[]): number {
  return steps.reduce((sum, { step }) => {
    if ("watch" in step || "together" in step) return sum + 1;
    if ("drive" in step && step.forbidden === true) return sum + 1;
    if ("outage" in step) return sum + (step.times ?? 1);
    return sum;
  }, 0);
}

type PlannedStep = Scenario["steps"][number];

function lacking(need: Need, config: CertificationConfig): string | undefined {
  const { vendor } = config;
  switch (need) {
    case "listing":
    case "picklist":
    case "manifest":
    case "handover":
      return vendor.optionalApis?.includes(need) === true
        ? undefined
        : `the vendor does not declare the optional API ${need}`;
    case "returns":
      return vendor.returnEvents === undefined
        ? "vendor.returnEvents is not configured"
        : undefined;
    case "seller-cancellation":
      return vendor.sellerCancellation === undefined
        ? "vendor.sellerCancellation is not configured"
        : undefined;
    case "credentials":
      return presentsCredentials(vendor)
        ? undefined
        : "the configuration names no credential that Increff presents to the vendor (vendor.headers)";
    case "restart":
      return vendor.command === undefined
        ? "the kit does not start this vendor, so it cannot restart it"
        : undefined;
  }
}
