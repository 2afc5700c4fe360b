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
import { auditSentences } from "../audit-text.js";
import { closesGate } from "../../verdict/baseline.js";
import { coverageText } from "../coverage-text.js";
import type { Evidence } from "../finding-text.js";
import { evidenceOf, requirementTitle } from "../finding-text.js";
import { visible } from "../../history/visible.js";
import {
  baselineEntryName,
  baselineWords,
  count,
  duration,
  killMatrixText,
  openRequirements,
  outcomes,
  outcomeWords,
  verdictWords,
} from "../wording.js";
import type { RunTime } from "../../verdict/time.js";
import type { Layout } from "./finding-lines.js";
import { findingLines, indented } from "./finding-lines.js";
import type { Environment, Paint, Terminal } from "./terminal.js";
import { paintFor, widthOf } from "./terminal.js";
import { wrap } from "./wrap.js";

export interface SummaryOptions extends Layout {
  /** The files that were written, as the reader would name them. */
  readonly files: readonly string[];
  /** Says also how well the kit itself is proved. */
  readonly verbose?: boolean;
}

const verdictLooks = {
  conformant: { sign: "✓", format: ["bold", "green"] },
  "not-conformant": { sign: "✗", format: ["bold", "red"] },
  inconclusive: { sign: "?", format: ["bold", "yellow"] },
  "harness-error": { sign: "!", format: ["bold", "magenta"] },
  "no-violation": { sign: "✓", format: ["bold", "green"] },
  waived: { sign: "~", format: ["bold", "yellow"] },
} as const satisfies Record<
  Verdict,
  { sign: string; format: Parameters<Paint>[0] }
>;

const outcomeFormats = {
  pass: "green",
  fail: "red",
  warn: "yellow",
  waived: "yellow",
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
  verbose = false,
): void {
  const options = {
    width: widthOf(terminal),
    paint: paintFor(terminal, env),
    files,
    verbose,
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
  const silent = open.filter(({ findings }) => findings.length === 0);
  const untried = silent.filter(isUntried);
  const unjudged = silent.filter((each) => !isUntried(each));
  const lines = [
    ...head(result, options),
    ...(options.verbose === true
      ? wrap(visible(killMatrixText(result)), options.width)
      : []),
    ...violated.flatMap((each) => violatedLines(each, evidence, options)),
    ...(silent.length === 0 ? [] : ["", options.paint("bold", "Not judged")]),
    ...unjudged.flatMap((each) => unjudgedLines(each, options)),
    ...untriedLines(untried, options),
    ...unexercisedLines(result, options),
    ...notShownLines(result, options),
    ...baselineLines(result, options),
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
    ...(result.audit === undefined
      ? [
          result.certified ? "certified" : "not certified",
          ...(result.blackBox ? ["no observer"] : []),
          ...(result.driver === "automatic" ? ["no driver"] : []),
          `seed ${result.seed}`,
          ...(result.part === undefined
            ? []
            : [`part ${result.part.index} of ${result.part.of}`]),
          ...(result.parts === undefined ? [] : [`${result.parts} parts`]),
        ]
      : []),
    count(result.exchanges, "exchange"),
    count(result.faults, "fault"),
  ];
  const spent =
    result.audit === undefined
      ? [timeText(result.time)]
      : auditSentences(result.audit);
  return [
    "",
    `${paint(format, first.slice(0, title.length))}${first.slice(title.length)}`,
    ...more,
    ...countLines(result, options),
    ...wrap(facts.join(" · "), width).map((line) => paint("dim", line)),
    ...spent.flatMap((sentence) =>
      wrap(visible(sentence), width).map((line) => paint("dim", line)),
    ),
    ...wrap(coverageText(result.coverage), width).map((line) =>
      paint("dim", line),
    ),
    ...result.notes.flatMap((note) => wrap(visible(note), width)),
  ];
}

/** `time 41.2 s: vendor 6.1 s, waiting 30.3 s (for calls …), kit 4.8 s` */
function timeText({
  totalMs,
  vendorMs,
  waitingMs,
  kitMs,
  waits,
}: RunTime): string {
  const windows = waits.flatMap(({ windowsMs, count: times }) =>
    windowsMs === undefined
      ? []
      : [
          ` (${count(times, "negative check")} watched for ${windowsMs.map(duration).join(", ")})`,
        ],
  );
  return `time ${duration(totalMs)}: vendor ${duration(vendorMs)}, waiting ${duration(waitingMs)}${windows.join("")}, kit ${duration(kitMs)}`;
}

/** Only what was part of the run: what was expected there, and did not happen. */
function unexercisedLines(
  { requirements }: RunResult,
  { width, paint }: SummaryOptions,
): string[] {
  const missed = new Map<string, string[]>();
  for (const { id, unexercised } of requirements)
    for (const { scenario, tried, reason } of unexercised) {
      if (!tried) continue;
      const key = `${scenario}: ${reason}`;
      missed.set(key, [...(missed.get(key) ?? []), id]);
    }
  if (missed.size === 0) return [];
  return [
    "",
    paint("bold", "Expected and not exercised"),
    ...[...missed].flatMap(([where, ids]) =>
      indented(
        wrap(visible(`${ids.join(", ")} in scenario ${where}`), width - 2),
        2,
      ),
    ),
  ];
}

/** Of an audit: what ordinary traffic did not show, by name alone. */
function notShownLines(
  { audit, requirements }: RunResult,
  { width, paint }: SummaryOptions,
): string[] {
  const open = requirements.filter(({ outcome }) => outcome === "inconclusive");
  if (audit === undefined || open.length === 0) return [];
  const text = `Not judged, for the reasons in the report: ${open.map(({ id }) => id).join(", ")}`;
  return ["", ...wrap(text, width).map((line) => paint("dim", line))];
}

/** Every entry of the baseline, with what became of it. */
function baselineLines(
  { baseline }: RunResult,
  { width, paint }: SummaryOptions,
): string[] {
  if (baseline === undefined || baseline.entries.length === 0) return [];
  return [
    "",
    paint("bold", `Baseline ${visible(baseline.file)}`),
    ...baseline.entries.flatMap((entry) => {
      const { line, state, note } = entry;
      const text = `${baseline.file}:${line}: ${baselineEntryName(entry)}: ${baselineWords[state]}. ${note}`;
      return indented(wrap(visible(text), width - 2), 2).map((each) =>
        closesGate(entry) ? paint("red", each) : each,
      );
    }),
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

/** No scenario of the run is about it: of a run of few scenarios that is nearly everything, and says nothing new. */
function isUntried({
  outcome,
  expected,
  unjudged,
}: RequirementResult): boolean {
  return (
    outcome === "inconclusive" && expected.length === 0 && unjudged.length === 0
  );
}

function untriedLines(
  untried: readonly RequirementResult[],
  { width, paint }: SummaryOptions,
): string[] {
  if (untried.length === 0) return [];
  const text = `No scenario of this run exercises ${untried.map(({ id }) => id).join(", ")}.`;
  return indented(wrap(text, width - 2), 2).map((line) => paint("dim", line));
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
