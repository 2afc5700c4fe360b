/**
 * `summary.md`: the verdict and what is open, for the summary of a CI job or a comment.
 *
 * Promise: it says only what is the same in every run of the same behaviour, and whatever a vendor sent is shown as text.
 */
import type { HistoryEntry } from "../../history/entry.js";
import { closesGate } from "../../verdict/baseline.js";
import type { BaselineResult, RunResult } from "../../verdict/result.js";
import {
  stableResult,
  type StableFinding,
  type StableRequirement,
} from "../stable.js";
import {
  baselineEntryName,
  baselineWords,
  count,
  openRequirements,
  outcomes,
  outcomeWords,
  verdictWords,
  waiverText,
} from "../wording.js";
import { code, words } from "./escape.js";

/** Of one requirement; the others are counted. A job's summary has a limit, and a reader too. */
const shownFindings = 5;

const signs = {
  conformant: "✅",
  "not-conformant": "❌",
  inconclusive: "❔",
  "harness-error": "💥",
  waived: "⏸️",
  "no-violation": "✅",
} as const satisfies Record<RunResult["verdict"], string>;

export function markdownSummary(
  run: RunResult,
  history: Iterable<HistoryEntry>,
): string {
  const result = stableResult(run, history);
  const open = openRequirements(result) as StableRequirement[];
  const violated = open.filter(({ findings }) => findings.length > 0);
  const unjudged = open.filter(({ findings }) => findings.length === 0);
  const blocks = [
    `## ${signs[result.verdict]} ${verdictWords[result.verdict]} (${result.profile.toUpperCase()})`,
    `Why: ${words(result.reason)}`,
    countsTable(result),
    ...result.notes.map((note) => `Note: ${words(note)}`),
    ...(violated.length === 0 ? [] : ["### Violated"]),
    ...violated.map(violatedBlock),
    ...(unjudged.length === 0 ? [] : ["### Not judged"]),
    ...(unjudged.length === 0
      ? []
      : [
          unjudged
            .map(
              ({ id, level, outcome, reason }) =>
                `- **${id}** (${level}, ${outcomeWords[outcome]}): ${code(reason ?? "No reason was given.")}`,
            )
            .join("\n"),
        ]),
    ...baselineBlocks(result.baseline),
    facts(result),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function countsTable({ counts }: RunResult): string {
  const shown = outcomes.filter((outcome) => counts[outcome] > 0);
  if (shown.length === 0) return "No requirement was judged.";
  return [
    `| ${shown.map((outcome) => outcomeWords[outcome]).join(" | ")} |`,
    `| ${shown.map(() => "---:").join(" | ")} |`,
    `| ${shown.map((outcome) => counts[outcome]).join(" | ")} |`,
  ].join("\n");
}

function violatedBlock(requirement: StableRequirement): string {
  const { id, level, outcome, text, findings } = requirement;
  const left = findings.length - shownFindings;
  return [
    `#### ${id} (${level}): ${outcomeWords[outcome]}`,
    "",
    words(text),
    "",
    ...findings.slice(0, shownFindings).flatMap(findingLines),
    ...(left > 0 ? [`- and ${count(left, "more finding")} in the report`] : []),
  ].join("\n");
}

function findingLines(finding: StableFinding): string[] {
  const { scenario, orderCode, place, waived } = finding;
  const where = [
    ...(scenario === undefined ? [] : [`scenario ${code(scenario)}`]),
    ...(orderCode === undefined ? [] : [`order ${code(orderCode, 80)}`]),
    ...(place === undefined ? [] : [code(`${place.file}:${place.line}`, 300)]),
  ];
  return [
    `- ${code(finding.summary)}${where.length === 0 ? "" : ` (${where.join(", ")})`}`,
    ...(waived === undefined ? [] : [`  - **${words(waiverText(waived))}**`]),
    `  - expected: ${code(finding.expected)}`,
    `  - actual: ${code(finding.actual)}`,
    `  - likely cause: ${code(finding.likelyCause)}`,
    `  - again: ${code(finding.command)}`,
  ];
}

function baselineBlocks(baseline: BaselineResult | undefined): string[] {
  if (baseline === undefined || baseline.entries.length === 0) return [];
  const lines = baseline.entries.map((entry) => {
    const state = baselineWords[entry.state];
    return `- line ${entry.line}, ${words(baselineEntryName(entry))}: ${closesGate(entry) ? `**${state}**` : state}. ${words(entry.note)} Owner: ${words(entry.owner)}.`;
  });
  return [`### Baseline ${code(baseline.file, 300)}`, lines.join("\n")];
}

function facts(result: RunResult): string {
  const { kit, requirementSet, requirementDigest, seed, part, parts } = result;
  const said = [
    `kit ${kit}`,
    `requirements ${requirementSet} (${requirementDigest.slice(0, 12)})`,
    `seed ${seed}`,
    ...(part === undefined ? [] : [`part ${part.index} of ${part.of}`]),
    ...(parts === undefined ? [] : [count(parts, "part")]),
    ...(result.blackBox ? ["no observer"] : []),
    ...(result.driver === "automatic" ? ["no driver"] : []),
  ];
  return words(said.join(" · "));
}
