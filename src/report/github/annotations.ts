/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of the scenario files.
 *
 * Promise: each command is one line whatever a vendor sent, and nothing in it ends the command or begins another.
 */
import type { HistoryEntry } from "../../history/entry.js";
import { visibleLines } from "../../history/visible.js";
import { closesGate } from "../../verdict/baseline.js";
import type { RunResult } from "../../verdict/result.js";
import { stableResult, type StableFinding } from "../stable.js";
import { baselineEntryName, count, waiverText } from "../wording.js";

type Level = "error" | "warning" | "notice";

interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/** So many of each level does GitHub show for one step; the rest is counted in one more line of text. */
const shownOfLevel = 10;

export function githubAnnotations(
  run: RunResult,
  history: Iterable<HistoryEntry>,
): string {
  const result = stableResult(run, history);
  const all = [
    ...staleEntries(result),
    ...result.requirements.flatMap(({ level, findings }) =>
      findings.map((finding) =>
        annotation(finding, level === "MUST" ? "error" : "warning"),
      ),
    ),
    ...unjudged(result),
  ];
  const lines: string[] = [];
  for (const level of ["error", "warning", "notice"] as const) {
    const some = all.filter((one) => one.level === level);
    lines.push(...some.slice(0, shownOfLevel).map(command));
    const left = some.length - shownOfLevel;
    if (left > 0)
      lines.push(
        `${count(left, `more ${level}`)} of increff-kit (${result.profile}) in the report; GitHub shows ${shownOfLevel} of a step.`,
      );
  }
  return lines.map((line) => `${line}\n`).join("");
}

function annotation(finding: StableFinding, level: Level): Annotation {
  const { requirement, scenario, summary, expected, actual, place, waived } =
    finding;
  return {
    level: waived === undefined ? level : "notice",
    title: `${requirement}${scenario === undefined ? "" : ` in ${scenario}`}${waived === undefined ? "" : " (waived)"}`,
    message: [
      summary,
      `expected: ${expected}`,
      `actual: ${actual}`,
      ...(waived === undefined ? [] : [waiverText(waived)]),
    ].join("\n"),
    ...(place === undefined ? {} : { file: place.file, line: place.line }),
  };
}

function staleEntries({ baseline }: RunResult): Annotation[] {
  return (baseline?.entries ?? []).filter(closesGate).map((entry) => ({
    level: "error",
    title: `Baseline: ${baselineEntryName(entry)}`,
    message: entry.note,
    file: baseline?.file ?? "",
    line: entry.line,
  }));
}

/** A verdict that is no pass must not look like one where nothing was found. */
function unjudged({ verdict, reason, profile }: RunResult): Annotation[] {
  return verdict === "inconclusive" || verdict === "harness-error"
    ? [{ level: "warning", title: `${verdict} (${profile})`, message: reason }]
    : [];
}

function command({ level, title, message, file, line }: Annotation): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(",")}::${data(message)}`;
}

/** What follows the second `::`. */
function data(text: string): string {
  return visibleLines(text)
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

/** The value of a property, which a comma or a colon would end. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
