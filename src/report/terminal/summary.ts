/**
 * What a run ends with on a terminal: the verdict in one line, the counts, what is violated with evidence and a way to
 * reproduce it, what could not be judged, and where the files are.
 */
import type { HistoryEntry } from "../../history/entry.js";
import type {
  Outcome,
  RequirementResult,
  RunResult,
  Verdict,
} from "../../verdict/result.js";
import type { Evidence } from "../finding-text.js";
import { evidenceOf, requirementTitle } from "../finding-text.js";
import { visible } from "../../history/visible.js";
import {
  count,
  openRequirements,
  outcomes,
  outcomeWords,
  verdictWords,
} from "../wording.js";
import type { Layout } from "./finding-lines.js";
import { findingLines, indented } from "./finding-lines.js";
import type { Environment, Paint, Terminal } from "./terminal.js";
import { paintFor, widthOf } from "./terminal.js";
import { wrap } from "./wrap.js";

export interface SummaryOptions extends Layout {
  /** The files that were written, as the reader would name them. */
  readonly files: readonly string[];
}

const verdictLooks = {
  conformant: { sign: "✓", format: ["bold", "green"] },
  "not-conformant": { sign: "✗", format: ["bold", "red"] },
  inconclusive: { sign: "?", format: ["bold", "yellow"] },
  "harness-error": { sign: "!", format: ["bold", "magenta"] },
} as const satisfies Record<
  Verdict,
  { sign: string; format: Parameters<Paint>[0] }
>;

const outcomeFormats = {
  pass: "green",
  fail: "red",
  warn: "yellow",
  inconclusive: "cyan",
  "not-applicable": "dim",
  "harness-error": "magenta",
} as const satisfies Record<Outcome, Parameters<Paint>[0]>;

/** Of one requirement, so that a defect that shows in every message does not drown the others. */
const shownFindings = 3;

export function writeSummary(
  terminal: Terminal,
  env: Environment,
  result: RunResult,
  history: Iterable<HistoryEntry>,
  files: readonly string[],
): void {
  const options = {
    width: widthOf(terminal),
    paint: paintFor(terminal, env),
    files,
  };
  terminal.write(summary(result, history, options));
}

export function summary(
  result: RunResult,
  history: Iterable<HistoryEntry>,
  options: SummaryOptions,
): string {
  const evidence = evidenceOf(history);
  const open = openRequirements(result);
  const violated = open.filter(({ findings }) => findings.length > 0);
  const unjudged = open.filter(({ findings }) => findings.length === 0);
  const lines = [
    ...head(result, options),
    ...violated.flatMap((each) => violatedLines(each, evidence, options)),
    ...(unjudged.length === 0 ? [] : ["", options.paint("bold", "Not judged")]),
    ...unjudged.flatMap((each) => unjudgedLines(each, options)),
    ...(options.files.length === 0 ? [] : ["", options.paint("bold", "Files")]),
    ...options.files.map((file) => `  ${visible(file)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function head(result: RunResult, options: SummaryOptions): string[] {
  const { width, paint } = options;
  const { sign, format } = verdictLooks[result.verdict];
  const title = `${sign} ${verdictWords[result.verdict].toUpperCase()}`;
  const [first = "", ...more] = wrap(
    `${title}: ${visible(result.reason)}`,
    width,
  );
  const facts = [
    `profile ${result.profile}`,
    `requirements ${visible(result.requirementSet)}`,
    `seed ${result.seed}`,
    count(result.exchanges, "exchange"),
    count(result.faults, "fault"),
  ];
  return [
    "",
    `${paint(format, first.slice(0, title.length))}${first.slice(title.length)}`,
    ...more,
    ...countLines(result, options),
    ...wrap(facts.join(" · "), width).map((line) => paint("dim", line)),
    ...(result.blackBox
      ? wrap(
          "A black box: the vendor offers no observer, and what it keeps to itself was not seen.",
          width,
        )
      : []),
  ];
}

function countLines(result: RunResult, { width, paint }: Layout): string[] {
  const seen = outcomes.filter((outcome) => result.counts[outcome] > 0);
  if (seen.length === 0) return ["No requirement was judged."];
  const lines: Outcome[][] = [[]];
  for (const outcome of seen) {
    const line = lines.at(-1) ?? [];
    if (countText(result, [...line, outcome]).length <= width)
      line.push(outcome);
    else lines.push([outcome]);
  }
  return lines.map((line) =>
    line
      .map((each) => paint(outcomeFormats[each], countText(result, [each])))
      .join(", "),
  );
}

function countText({ counts }: RunResult, some: readonly Outcome[]): string {
  return some.map((each) => `${counts[each]} ${outcomeWords[each]}`).join(", ");
}

function violatedLines(
  requirement: RequirementResult,
  evidence: Evidence,
  options: SummaryOptions,
): string[] {
  const { width, paint } = options;
  const left = requirement.findings.length - shownFindings;
  const more = `and ${count(left, "more finding")} of this requirement in the report`;
  return [
    "",
    badge(requirement, paint),
    ...indented(wrap(visible(requirement.text), width - 2), 2),
    ...requirement.findings
      .slice(0, shownFindings)
      .flatMap((finding) => findingLines(finding, evidence, options)),
    ...(left > 0 ? ["", `  … ${more}`] : []),
  ];
}

function badge(requirement: RequirementResult, paint: Paint): string {
  const format = outcomeFormats[requirement.outcome];
  const word = outcomeWords[requirement.outcome].toUpperCase();
  return `${paint(["bold", format], word)} ${paint("bold", requirementTitle(requirement))}`;
}

function unjudgedLines(
  requirement: RequirementResult,
  { width, paint }: SummaryOptions,
): string[] {
  const reasons = [
    requirement.reason ?? "No reason was given.",
    ...requirement.unjudged.map((each) => `${each.reason} (${each.count}×)`),
  ];
  return [
    `  ${badge(requirement, paint)}`,
    ...indented(wrap(visible(requirement.text), width - 4), 4),
    ...reasons.flatMap((reason) =>
      indented(wrap(visible(reason), width - 4), 4).map((line) =>
        paint("dim", line),
      ),
    ),
  ];
}
