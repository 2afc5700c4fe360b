/** What the rule, the marks and the evidence together say about one requirement. */
import type { Judged } from "../rules/judge.js";
import type { Requirement } from "../rules/requirement.js";
import type { Finding } from "../rules/rule.js";
import { outcomeOf } from "./outcome.js";
import type { Placement } from "./placement.js";
import { certifyCommand, curlLines } from "./reproduce.js";
import type { PlacedFinding, RequirementResult } from "./result.js";
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
  const exercised = new Set<string>();
  for (const { seq } of judged?.witnesses ?? []) {
    const scenario = placement.ofEntry(seq, row.id);
    if (scenario !== undefined) exercised.add(scenario);
  }
  const findings = (judged?.findings ?? []).map((finding) =>
    placed(finding, row.id, context),
  );
  for (const { scenario } of findings)
    if (scenario !== undefined) exercised.add(scenario);
  const figures = new Set(
    (judged?.witnesses ?? []).flatMap((witness) => witness.figures ?? []),
  );
  const { id, family, level, basis, source, text } = row;
  return {
    id,
    family,
    level,
    basis,
    source,
    text,
    ...outcomeOf(row, judged, facts, exercised),
    witnessed: judged?.witnesses.length ?? 0,
    ...(figures.size === 0 ? {} : { figures: [...figures] }),
    needs: judged?.needs ?? "",
    expected: facts.scenarios
      .filter(({ exercises }) => exercises.includes(id))
      .map(({ scenario }) => scenario),
    exercised: facts.scenarios
      .map(({ scenario }) => scenario)
      .filter((scenario) => exercised.has(scenario)),
    findings,
    unjudged: tally(judged?.unjudged ?? []),
  };
}

function placed(
  finding: Finding,
  requirement: string,
  { facts, placement, configPath }: Context,
): PlacedFinding {
  const scenario = placement.ofFinding(finding, requirement);
  return {
    ...finding,
    requirement,
    ...(scenario === undefined ? {} : { scenario }),
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
