/** Concludes a run: judges its history by the rules and weighs what they say into one result, a pure function of both. */
import { coverageOf } from "../coverage/coverage.js";
import type { HistoryEntry } from "../history/entry.js";
import { judge } from "../rules/judge.js";
import type { Register } from "../rules/register.js";
import { digestOf } from "../rules/register-digest.js";
import type { Rule } from "../rules/rule.js";
import { baselineOf } from "./baseline.js";
import { certifiedBy } from "./certified.js";
import { conclude } from "./conclusion.js";
import { countsOf } from "./counts.js";
import type { KillMatrix } from "./kill-matrix.js";
import { notesOf } from "./notes.js";
import { Placement } from "./placement.js";
import { resultOf } from "./requirement-result.js";
import type { RequirementResult, RunResult, ScenarioResult } from "./result.js";
import { partOf, runFactsOf, type ScenarioRun } from "./run-facts.js";
import { timeOf } from "./time.js";

export interface ConcludeOptions {
  /** The vendor's configuration file, as it goes into the commands that repeat a finding. */
  readonly configPath?: string;
  /** How well this version of the kit was proved, when that is known. */
  readonly killMatrix?: KillMatrix;
}

/** @throws NoRunError when the history has no beginning of a run */
export function concludeRun(
  history: readonly HistoryEntry[],
  register: Register,
  rules: readonly Rule[],
  options: ConcludeOptions = {},
): RunResult {
  const facts = runFactsOf(history);
  const placement = new Placement(history, facts.scenarios);
  const rows = register.requirements.filter(
    ({ profile }) => profile === facts.start.profile,
  );
  const ids = new Set(rows.map(({ id }) => id));
  const judged = judge(
    history,
    rules.filter(({ requirement }) => ids.has(requirement)),
  );
  const { configPath } = options;
  const requirements = rows.map((row) =>
    resultOf(row, judged.get(row.id), {
      facts,
      placement,
      ...(configPath === undefined ? {} : { configPath }),
    }),
  );
  const scenarios = facts.scenarios.map((scenario) =>
    scenarioResult(scenario, requirements),
  );
  const part = partOf(facts);
  const baseline = baselineOf(facts, requirements);
  const exchanges = history.filter(({ kind }) => kind === "exchange").length;
  const { chosen } = facts.start;
  const conclusion = conclude({
    requirements,
    scenarios,
    exchanges,
    ended: facts.ended,
    ...(part === undefined ? {} : { part }),
    ...(facts.stopped === undefined ? {} : { stopped: facts.stopped }),
  });
  return {
    schema: 1,
    kit: facts.start.kit,
    requirementSet: register.version,
    requirementDigest: digestOf(register),
    profile: facts.start.profile,
    seed: facts.start.seed,
    ...(part === undefined ? {} : { part: { index: part.index, of: part.of } }),
    ...(part === undefined && facts.parts.length > 0
      ? { parts: facts.parts.length }
      : {}),
    ...conclusion,
    ...certifiedBy({
      ...conclusion,
      requirements,
      ...(chosen === undefined ? {} : { chosen }),
      waived: requirements
        .filter(({ findings }) =>
          findings.some((one) => one.waived !== undefined),
        )
        .map(({ id }) => id),
    }),
    blackBox: !facts.start.observer,
    driver: facts.start.driver,
    optionalApis: facts.start.optionalApis,
    notes: notesOf(history, facts),
    ...(baseline === undefined ? {} : { baseline }),
    counts: countsOf(requirements),
    requirements,
    scenarios,
    exchanges,
    faults: history.filter(({ kind }) => kind === "fault").length,
    time: timeOf(history),
    coverage: coverageOf(history, requirements, facts.start, rows),
    ...(options.killMatrix === undefined
      ? {}
      : { killMatrix: options.killMatrix }),
  };
}

function scenarioResult(
  { scenario, title, result, reason }: ScenarioRun,
  requirements: readonly RequirementResult[],
): ScenarioResult {
  const violated = requirements
    .filter(
      ({ outcome, findings }) =>
        (outcome === "fail" || outcome === "warn" || outcome === "waived") &&
        findings.some((one) => one.scenario === scenario),
    )
    .map(({ id }) => id);
  return {
    scenario,
    title,
    result,
    ...(reason === undefined ? {} : { reason }),
    violated,
  };
}
