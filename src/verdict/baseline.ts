/**
 * What a baseline of known failures means for a run: which findings it waives, and what became of each of its entries.
 *
 * Promise: an entry counts as fixed only where its requirement was judged in its scenario and no finding came of it. What
 * was not run or not judged is said to be so.
 */
import type { BaselineEntry, BaselineMark, Profile } from "../history/entry.js";
import type {
  BaselineResult,
  BaselineState,
  RequirementResult,
  ScenarioResult,
  Waiver,
} from "./result.js";
import { partOf, type RunFacts } from "./run-facts.js";

/** Why the findings of a requirement in a scenario are waived on the day of the run, if they are. */
export function waiverFor(
  baseline: BaselineMark | undefined,
  requirement: string,
  scenario: string | undefined,
): Waiver | undefined {
  const entry = baseline?.entries.find(
    (one) =>
      one.requirement === requirement &&
      one.scenario === scenario &&
      !hasExpired(one, baseline.day),
  );
  if (entry === undefined) return undefined;
  const { owner, reason, expires } = entry;
  return { owner, reason, expires };
}

/** Days are written YYYY-MM-DD, so that they sort as texts. */
function hasExpired(
  { expires }: Pick<BaselineEntry, "expires">,
  day: string,
): boolean {
  return expires < day;
}

/** True when an entry closes the gate. */
export function closesGate({ state }: { readonly state: BaselineState }) {
  return state === "expired" || state === "no-longer-failing";
}

export function baselineOf(
  facts: RunFacts,
  requirements: readonly RequirementResult[],
): BaselineResult | undefined {
  const { baseline } = facts;
  if (baseline === undefined) return undefined;
  const { file, day, entries } = baseline;
  const seen: Seen = {
    profile: facts.start.profile,
    scenarios: facts.scenarios,
    requirements,
    whole:
      baseline.whole &&
      partOf(facts) === undefined &&
      facts.stopped === undefined,
  };
  return {
    file,
    day,
    entries: entries.map((entry) => ({
      ...entry,
      ...stateOf(entry, seen, day),
    })),
  };
}

/** What a run has to say about entries of a baseline. */
export interface Seen {
  readonly profile: Profile;
  readonly requirements: readonly RequirementResult[];
  readonly scenarios: readonly Pick<ScenarioResult, "scenario" | "result">[];
  /** True when no scenario of the profile was left out. */
  readonly whole: boolean;
}

interface Stated {
  readonly state: BaselineState;
  readonly note: string;
  readonly findings: number;
}

/** @param day the day of the run, YYYY-MM-DD */
export function stateOf(
  entry: Pick<BaselineEntry, "requirement" | "scenario" | "expires">,
  seen: Seen,
  day: string,
): Stated {
  const row = seen.requirements.find(({ id }) => id === entry.requirement);
  const findings = (row?.findings ?? []).filter(
    ({ scenario }) => scenario === entry.scenario,
  ).length;
  if (hasExpired(entry, day))
    return {
      state: "expired",
      findings,
      note: `It was waived until ${entry.expires}, and the day of the run is ${day}. Correct the vendor and remove the entry, or agree on a later date.`,
    };
  if (findings > 0)
    return {
      state: "waived",
      findings,
      note: `${findings === 1 ? "1 finding is" : `${findings} findings are`} waived until ${entry.expires}.`,
    };
  const unseen = whyUnseen(entry.scenario, row, seen);
  if (unseen !== undefined) return { ...unseen, findings };
  return {
    state: "no-longer-failing",
    findings,
    note: "It was judged in this run and does not fail any more. Remove the entry, by hand or with increff-kit baseline update.",
  };
}

function whyUnseen(
  scenario: string | undefined,
  row: RequirementResult | undefined,
  { profile, scenarios, whole }: Seen,
): Pick<Stated, "state" | "note"> | undefined {
  if (row === undefined)
    return notRun(
      `It is no requirement of the profile ${profile}, so this run says nothing about it.`,
    );
  if (scenario === undefined && !whole)
    return notRun(
      "It belongs to no scenario, and only some scenarios were run, so this run says nothing about it.",
    );
  const run = scenarios.find((one) => one.scenario === scenario);
  if (scenario !== undefined && run === undefined)
    return notRun(
      `The scenario ${scenario} was not part of this run, so it says nothing about it.`,
    );
  if (row.outcome === "inconclusive" || row.outcome === "harness-error")
    return notJudged(`The requirement was not judged: ${row.reason ?? ""}`);
  if (run !== undefined && run.result !== "complete")
    return notJudged(`The scenario ${run.scenario} did not come to its end.`);
  const judged =
    scenario === undefined ? row.witnessed > 0 : row.judged.includes(scenario);
  return judged
    ? undefined
    : notJudged(
        "Nothing in this run showed whether it still fails: the requirement was not judged there.",
      );
}

function notRun(note: string) {
  return { state: "not-run", note } as const;
}

function notJudged(note: string) {
  return { state: "not-judged", note: note.trim() } as const;
}
