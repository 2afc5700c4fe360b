/**
 * The outcome of one requirement. Its precedence stands here and nowhere else, the first that holds wins:
 *
 * 1. harness error: the rule itself failed. What it found elsewhere is shown, but a broken rule convicts and acquits nobody.
 * 2. fail (a MUST) or warn (a SHOULD): a violation was found. One is enough, whatever could not be judged besides, and
 *    also for an optional API that the vendor uses without declaring it.
 *    Findings that the baseline waives are not among them; where there are such, 3, 6 and 8 do not hold.
 * 3. not applicable: it is about an optional API that the vendor does not declare, or no rule judges it.
 * 4. harness error: a scenario that was to exercise it failed by the kit's own fault before anything was judged there.
 * 5. inconclusive: a scenario that was to exercise it was cut short before anything was judged there, though it may have
 *    been judged elsewhere; or scenarios of other parts of a divided run exercise it too.
 * 6. inconclusive: it is about an optional API that the vendor declares, and no call of that API succeeded. A vendor that
 *    only ever refuses to use it has shown nothing about it.
 * 7. waived: every violation that was found is known to the baseline; or pass: it was judged, and none was found.
 * 8. not applicable: every occasion was about something that this vendor does not have at all.
 * 9. inconclusive: nothing was judged.
 */
import type { Judged } from "../rules/judge.js";
import type { Requirement } from "../rules/requirement.js";
import { tally } from "./tally.js";
import type { Outcome, Waiver } from "./result.js";
import { partOf, type RunFacts, type ScenarioRun } from "./run-facts.js";

export interface Decided {
  readonly outcome: Outcome;
  /** Absent for pass, fail and warn. */
  readonly reason?: string;
}

/**
 * @param judged undefined when no rule judges the requirement
 * @param exercised the scenarios in which it was judged
 * @param waivers one for each finding that the baseline knows
 */
export function outcomeOf(
  requirement: Requirement,
  judged: Judged | undefined,
  facts: RunFacts,
  exercised: ReadonlySet<string>,
  waivers: readonly Waiver[] = [],
): Decided {
  if (judged?.harnessError !== undefined)
    return { outcome: "harness-error", reason: judged.harnessError };
  const [waiver] = waivers;
  if (judged !== undefined && judged.findings.length > waivers.length)
    return { outcome: requirement.level === "MUST" ? "fail" : "warn" };
  const { api, unchecked } = requirement;
  const undeclared =
    waiver === undefined &&
    api !== undefined &&
    !facts.start.optionalApis.includes(api);
  if (undeclared)
    return {
      outcome: "not-applicable",
      reason: `The vendor does not declare the optional API ${api}.`,
    };
  if (unchecked !== undefined)
    return {
      outcome: "not-applicable",
      reason: `No rule judges it: ${unchecked}`,
    };
  if (judged === undefined)
    return { outcome: "harness-error", reason: "The kit has no rule for it." };

  const unseen = facts.scenarios.filter(
    ({ scenario, exercises }) =>
      exercises.includes(requirement.id) && !exercised.has(scenario),
  );
  const crashed = unseen.find(({ result }) => result === "harness-error");
  if (crashed !== undefined)
    return {
      outcome: "harness-error",
      reason: endText(crashed, "failed by the kit's own fault"),
    };
  const cut = unseen.find(({ result }) => result === "cut-short");
  if (cut !== undefined)
    return { outcome: "inconclusive", reason: endText(cut, "was cut short") };
  const part = partOf(facts);
  if (part?.elsewhere.includes(requirement.id) === true)
    return {
      outcome: "inconclusive",
      reason: `Scenarios of other parts exercise it too, and this is part ${part.index} of ${part.of}.`,
    };
  if (waiver !== undefined)
    return { outcome: "waived", reason: waivedText(waiver, waivers.length) };
  if (
    api !== undefined &&
    judged.witnesses.length > 0 &&
    !facts.apisUsed.has(api)
  )
    return {
      outcome: "inconclusive",
      reason: `The vendor declares the optional API ${api}, and no call of it succeeded in this run.`,
    };
  if (judged.witnesses.length > 0) return { outcome: "pass" };
  const [first, ...others] = judged.unjudged;
  if (
    first?.notApplicable === true &&
    others.every(({ notApplicable }) => notApplicable === true)
  )
    return {
      outcome: "not-applicable",
      reason: `It does not concern this vendor: ${first.reason}.`,
    };
  return {
    outcome: "inconclusive",
    reason: whyUnseen(requirement, judged, facts),
  };
}

function waivedText(
  { owner, reason, expires }: Waiver,
  findings: number,
): string {
  return `Known and waived (${findings === 1 ? "1 finding" : `${findings} findings`}) until ${expires} by ${owner}: ${reason}${ending(reason)}`;
}

function endText({ scenario, reason }: ScenarioRun, what: string): string {
  return `Scenario ${scenario} ${what} before it was judged there${reason === undefined ? "" : `: ${reason}`}${ending(reason)}`;
}

/** The most telling reason: what stood in the way of a judgement, then what was not tried, then that nothing came of it. */
function whyUnseen(
  { id }: Requirement,
  judged: Judged,
  facts: RunFacts,
): string {
  const [first, ...others] = tally(judged.unjudged);
  if (first !== undefined) {
    const more =
      others.length === 0
        ? ""
        : ` (and ${others.length} other ${others.length === 1 ? "reason" : "reasons"})`;
    const blind =
      !facts.start.observer && first.reason.includes("observe")
        ? ", for the vendor offers no observer"
        : "";
    return `It could not be judged: ${first.reason}${blind}${more}.`;
  }
  const tried = facts.scenarios.filter(({ exercises }) =>
    exercises.includes(id),
  );
  const left = facts.notPlanned.find(({ exercises }) => exercises.includes(id));
  if (tried.length === 0 && left !== undefined)
    return `Scenario ${left.scenario} was not tried: ${left.reason}${ending(left.reason)}`;
  if (facts.scenarios.length === 0) return "Nothing was executed.";
  if (tried.length === 0) return "No scenario of this run exercises it.";
  return `No occasion for it arose in ${tried.map(({ scenario }) => scenario).join(", ")}.`;
}

function ending(reason: string | undefined): string {
  return reason !== undefined && /[.!?]$/.test(reason) ? "" : ".";
}
