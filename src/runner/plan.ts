/** Which scenarios a run tries on this vendor, in which order, and which it cannot try, with the reason. */
import type { Need, Scenario } from "../scenario/scenario.js";
import type { CertificationConfig } from "../config/certification.js";
import { presentsCredentials } from "../simulator/outbound/credentials.js";
import { shuffled, type Random } from "../simulator/random.js";
import { divided, scenariosDigest, type Shard } from "./shard.js";
import { runsAlone, waitsOf } from "./weight.js";

export interface Plan {
  /** Run side by side, those that wait by their nature first, so that none of them is left over at the end. */
  readonly sideBySide: readonly PlannedScenario[];
  /** Run one by one afterwards, because they need the vendor for themselves. */
  readonly alone: readonly PlannedScenario[];
  readonly notPlanned: readonly {
    readonly scenario: Scenario;
    readonly reason: string;
  }[];
  /** Where this is one part of a run. */
  readonly part?: Part;
}

export interface Part extends Shard {
  /** SHA-256 of all scenarios that the parts divide among them. */
  readonly scenarios: string;
  /** Requirements that scenarios of other parts exercise. */
  readonly elsewhere: readonly string[];
}

export interface PlannedScenario {
  readonly scenario: Scenario;
  /** Part of its order codes: its place among all scenarios by slug, whatever the order of running. */
  readonly number: number;
}

/**
 * @param shard only this part of the run; codes and order are those that the scenarios have in the whole run
 */
export function planRun(
  scenarios: readonly Scenario[],
  config: CertificationConfig,
  random: Random,
  shard?: Shard,
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
  const own =
    shard === undefined
      ? undefined
      : divided(ordered, shard.of)[shard.index - 1];
  const isOwn = ({ slug }: Scenario) => own === undefined || own.has(slug);
  const mixed = shuffled(planned, random).filter(({ scenario }) =>
    isOwn(scenario),
  );
  return {
    sideBySide: mixed
      .filter(({ scenario }) => !runsAlone(scenario))
      .sort((a, b) => waitsOf(b.scenario) - waitsOf(a.scenario)),
    alone: mixed.filter(({ scenario }) => runsAlone(scenario)),
    notPlanned: notPlanned.filter(({ scenario }) => isOwn(scenario)),
    ...(shard === undefined
      ? {}
      : {
          part: {
            ...shard,
            scenarios: scenariosDigest(ordered),
            elsewhere: exercisedBy(
              planned.filter(({ scenario }) => !isOwn(scenario)),
            ),
          },
        }),
  };
}

function exercisedBy(planned: readonly PlannedScenario[]): string[] {
  return [
    ...new Set(planned.flatMap(({ scenario }) => scenario.exercises)),
  ].sort();
}

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
