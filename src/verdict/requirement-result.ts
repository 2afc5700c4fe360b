/** What the rule, the marks and the evidence together say about one requirement. */
import { isInPlay, occasionsIn, type Judged } from "../rules/judge.js";
import type { Requirement } from "../rules/requirement.js";
import type { Finding } from "../rules/rule.js";
import { waiverFor } from "./baseline.js";
import { outcomeOf } from "./outcome.js";
import type { Placement } from "./placement.js";
import { certifyCommand, curlLines } from "./reproduce.js";
import type {
  PlacedFinding,
  RequirementResult,
  Unexercised,
} from "./result.js";
import type { RunFacts } from "./run-facts.js";
import { tally } from "./tally.js";

export interface Context {
  readonly facts: RunFacts;
  readonly placement: Placement;
  readonly configPath?: string;
}

export function resultOf(
  row: Requirement,
  judged: Judged | undefined,
  context: Context,
): RequirementResult {
  const { facts, placement } = context;
  const scenariosOf = (seen: readonly { readonly seq: number }[]) =>
    new Set(seen.flatMap(({ seq }) => placement.ofEntry(seq, row.id) ?? []));
  const judgedIn = scenariosOf(judged?.witnesses ?? []);
  const inPlay = (judged?.unjudged ?? []).filter(isInPlay);
  const findings = (judged?.findings ?? []).map((finding) =>
    placed(finding, row.id, context),
  );
  for (const { scenario } of findings)
    if (scenario !== undefined) judgedIn.add(scenario);
  const exercised = new Set([...judgedIn, ...scenariosOf(inPlay)]);
  const figures = new Set(
    (judged?.witnesses ?? []).flatMap((witness) => witness.figures ?? []),
  );
  const waivers = findings.flatMap(({ waived }) => waived ?? []);
  const decided = outcomeOf(row, judged, facts, judgedIn, waivers);
  const { id } = row;
  return {
    ...describedBy(row),
    ...decided,
    occasions: judged === undefined ? 0 : occasionsIn(judged),
    witnessed: judged?.witnesses.length ?? 0,
    ...(figures.size === 0 ? {} : { figures: [...figures] }),
    needs: judged?.needs ?? "",
    expected: facts.scenarios
      .filter(({ exercises }) => exercises.includes(id))
      .map(({ scenario }) => scenario),
    exercised: facts.scenarios
      .map(({ scenario }) => scenario)
      .filter((scenario) => exercised.has(scenario)),
    judged: facts.scenarios
      .map(({ scenario }) => scenario)
      .filter((scenario) => judgedIn.has(scenario)),
    unexercised:
      decided.outcome === "not-applicable"
        ? []
        : unexercised(row, exercised, facts),
    findings,
    unjudged: tally(judged?.unjudged ?? []),
    places: {
      judged: [
        ...new Set((judged?.witnesses ?? []).map(({ seq }) => seq)),
      ].sort((a, b) => a - b),
      unjudged: inPlay.map(({ seq, reason }) => ({ seq, reason })),
    },
  };
}

/** What the register says of the requirement, as far as a reader of the result needs it. */
export function describedBy({
  id,
  family,
  level,
  basis,
  source,
  text,
  api,
}: Requirement): Pick<
  RequirementResult,
  "id" | "family" | "level" | "basis" | "source" | "text" | "api"
> {
  const row = { id, family, level, basis, source, text };
  return api === undefined ? row : { ...row, api };
}

function unexercised(
  { id }: Requirement,
  exercised: ReadonlySet<string>,
  { scenarios, notPlanned }: RunFacts,
): Unexercised[] {
  const missed = scenarios.filter(
    ({ scenario, exercises }) =>
      exercises.includes(id) && !exercised.has(scenario),
  );
  return [
    ...missed.map(({ scenario, result, reason }) => ({
      scenario,
      tried: true,
      reason:
        result === "complete"
          ? "every step was carried out, and no occasion for it arose"
          : `${result === "cut-short" ? "it was cut short" : "it failed by the kit's own fault"}${reason === undefined ? "" : `: ${reason}`}`,
    })),
    ...notPlanned
      .filter(({ exercises }) => exercises.includes(id))
      .map(({ scenario, reason }) => ({ scenario, tried: false, reason })),
  ];
}

function placed(
  finding: Finding,
  requirement: string,
  { facts, placement, configPath }: Context,
): PlacedFinding {
  const scenario = placement.ofFinding(finding, requirement);
  const waived = waiverFor(facts.baseline, requirement, scenario);
  return {
    ...finding,
    requirement,
    ...(scenario === undefined ? {} : { scenario }),
    ...(waived === undefined ? {} : { waived }),
    command: certifyCommand({
      ...(configPath === undefined ? {} : { config: configPath }),
      ...(scenario === undefined ? {} : { scenario }),
      seed: facts.start.seed,
    }),
    curl: curlLines(
      finding.evidence.flatMap((seq) => placement.entry(seq) ?? []),
    ),
  };
}
