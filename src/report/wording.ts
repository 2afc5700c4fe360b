/** The words and numbers that all reports share, so that they say the same thing in the same way. */
import type {
  Outcome,
  RequirementResult,
  RunResult,
  Verdict,
} from "../verdict/result.js";

export const verdictWords = {
  conformant: "Conformant",
  "not-conformant": "Not conformant",
  inconclusive: "Inconclusive",
  "harness-error": "Harness error",
} as const satisfies Record<Verdict, string>;

/** In the order in which they matter to a reader, which is also the order of the counts. */
export const outcomes = [
  "fail",
  "harness-error",
  "warn",
  "inconclusive",
  "pass",
  "not-applicable",
] as const satisfies readonly Outcome[];

export const outcomeWords = {
  pass: "pass",
  fail: "fail",
  warn: "warn",
  inconclusive: "inconclusive",
  "not-applicable": "not applicable",
  "harness-error": "harness error",
} as const satisfies Record<Outcome, string>;

const weights = {
  fail: 0,
  "harness-error": 1,
  warn: 2,
  inconclusive: 3,
  pass: 4,
  "not-applicable": 5,
} as const satisfies Record<Outcome, number>;

/** What needs somebody's attention, the weightiest first; MUST before SHOULD, otherwise in the order of the register. */
export function openRequirements(result: RunResult): RequirementResult[] {
  return result.requirements
    .filter(({ outcome }) => outcome !== "pass" && outcome !== "not-applicable")
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
