/** What two certifications of the same vendor must have in common, and how one of them differs. */
import type { RunResult } from "../../src/verdict/result.js";

/** One line for each thing that is not as it is for a correct vendor; times and counts are no part of it. */
export function blemishesOf(result: RunResult): string[] {
  return [
    ...(result.verdict === "conformant"
      ? []
      : [`verdict ${result.verdict}: ${result.reason}`]),
    ...result.scenarios
      .filter((one) => one.result !== "complete")
      .map(
        ({ scenario, result: end, reason }) =>
          `scenario ${scenario} ${end}: ${reason ?? "no reason given"}`,
      ),
    ...result.requirements
      .filter(
        ({ outcome }) => outcome !== "pass" && outcome !== "not-applicable",
      )
      .map(
        ({ id, outcome, reason, findings }) =>
          `requirement ${id} ${outcome}: ${reason ?? findings.map(({ summary, scenario }) => `${summary} (${scenario ?? "no scenario"})`).join("; ")}`,
      ),
  ];
}

/** Verdict, scenarios and the outcome of each requirement, as lines in an order that does not depend on the run. */
export function faceOf(result: RunResult): string[] {
  return [
    `verdict ${result.verdict}`,
    ...result.scenarios
      .map((one) => `scenario ${one.scenario} ${one.result}`)
      .sort(),
    ...result.requirements
      .map(({ id, outcome }) => `requirement ${id} ${outcome}`)
      .sort(),
  ];
}

/** The lines that only one of two faces has. */
export function differences(
  first: readonly string[],
  other: readonly string[],
): string[] {
  return [
    ...first.filter((line) => !other.includes(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !first.includes(line)).map((line) => `+ ${line}`),
  ];
}
