/** The words and numbers that all reports share, so that they say the same thing in the same way. */
import type { BaselineEntry } from "../history/entry.js";
import type {
  BaselineState,
  Outcome,
  RequirementResult,
  RunResult,
  Verdict,
  Waiver,
} from "../verdict/result.js";
import type { WaitKind } from "../verdict/time.js";

export const verdictWords = {
  conformant: "Conformant",
  "not-conformant": "Not conformant",
  inconclusive: "Inconclusive",
  "harness-error": "Harness error",
  "no-violation": "No violation found",
  waived: "Waived, not certified",
} as const satisfies Record<Verdict, string>;

/** What was waited for, as a reader says it. */
export const waitWords = {
  calls: "for calls of the vendor",
  visible: "until the vendor showed what was expected",
  quiet: "until the vendor was quiet",
  repetition: "before trying once more",
  forbidden: "for what must not come",
  timeouts: "in vain, until a time-out",
} as const satisfies Record<WaitKind, string>;

/** `caught 104 of 104`, and what that means; or that it was not measured. */
export function killMatrixText({
  killMatrix,
  requirementSet,
}: Pick<RunResult, "killMatrix" | "requirementSet">): string {
  if (killMatrix === undefined)
    return `How many defective vendors this version of the kit catches was not measured with requirement set ${requirementSet}.`;
  const { mutants, caught, outOfScope } = killMatrix;
  const rest =
    outOfScope === 0
      ? ""
      : ` ${count(outOfScope, "further vendor")} ${outOfScope === 1 ? "has a defect" : "have defects"} that no requirement is about, and ${outOfScope === 1 ? "is" : "are"} not counted.`;
  return `This version of the kit catches ${number(caught)} of ${number(mutants)} mutants: vendors with one defect each, which must violate exactly the requirements that defect breaks.${rest}`;
}

/** Whether the run is certified; the reasons are those of the verdict's own judgement of it. */
export function certifiedText({
  certified,
  notCertified,
}: Pick<RunResult, "certified" | "notCertified">): string {
  return certified ? "Certified." : `Not certified. ${notCertified.join(" ")}`;
}

/** In the order in which they matter to a reader, which is also the order of the counts. */
export const outcomes = [
  "fail",
  "harness-error",
  "warn",
  "waived",
  "inconclusive",
  "pass",
  "not-applicable",
] as const satisfies readonly Outcome[];

export const outcomeWords = {
  pass: "pass",
  fail: "fail",
  warn: "warn",
  waived: "waived",
  inconclusive: "inconclusive",
  "not-applicable": "not applicable",
  "harness-error": "harness error",
} as const satisfies Record<Outcome, string>;

const weights = {
  fail: 0,
  "harness-error": 1,
  warn: 2,
  waived: 3,
  inconclusive: 4,
  pass: 5,
  "not-applicable": 6,
} as const satisfies Record<Outcome, number>;

/**
 * What needs somebody's attention, the weightiest first; MUST before SHOULD, otherwise in the order of the register. That
 * ordinary traffic shows no occasion for a requirement needs nobody's.
 */
export function openRequirements(result: RunResult): RequirementResult[] {
  return result.requirements
    .filter(({ outcome }) => outcome !== "pass" && outcome !== "not-applicable")
    .filter(
      ({ outcome }) => result.audit === undefined || outcome !== "inconclusive",
    )
    .map((requirement, place) => ({ requirement, place }))
    .sort(
      (a, b) =>
        weights[a.requirement.outcome] - weights[b.requirement.outcome] ||
        Number(a.requirement.level === "SHOULD") -
          Number(b.requirement.level === "SHOULD") ||
        a.place - b.place,
    )
    .map(({ requirement }) => requirement);
}

/** `waived until 2027-03-31 by the WMS team: the next release corrects it` */
export function waiverText({ owner, reason, expires }: Waiver): string {
  return `waived until ${expires} by ${owner}: ${reason}`;
}

/** `EFS-IDEM-01 in scenario order-repeated` */
export function baselineEntryName({
  requirement,
  scenario,
}: Pick<BaselineEntry, "requirement" | "scenario">): string {
  return scenario === undefined
    ? `${requirement} in no scenario`
    : `${requirement} in scenario ${scenario}`;
}

export const baselineWords = {
  waived: "waived",
  expired: "expired",
  "no-longer-failing": "no longer failing",
  "not-run": "not run",
  "not-judged": "not judged",
} as const satisfies Record<BaselineState, string>;

const grouped = new Intl.NumberFormat("en-US");

/** `12,345` */
export function number(value: number): string {
  return grouped.format(value);
}

/** `1 exchange`, `3 exchanges` */
export function count(
  value: number,
  noun: string,
  plural = `${noun}s`,
): string {
  return `${number(value)} ${value === 1 ? noun : plural}`;
}

/** `340 ms`, `1.2 s`, `2 min 5 s` */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${number(Math.round(milliseconds))} ms`;
  if (milliseconds < 60_000)
    return `${(Math.floor(milliseconds / 100) / 10).toFixed(1)} s`;
  const seconds = Math.floor(milliseconds / 1000);
  return `${number(Math.floor(seconds / 60))} min ${number(seconds % 60)} s`;
}
