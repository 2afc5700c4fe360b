/**
 * A finding in the kit's grammar as labelled blocks of plain text: requirement · expected · actual · evidence · likely cause ·
 * how to reproduce · where to read more. Reports that are plain text differ only in how they lay these blocks out.
 */
import { explainCommand } from "../explain/explanations.js";
import type { HistoryEntry } from "../history/entry.js";
import type { PlacedFinding, RequirementResult } from "../verdict/result.js";
import { entryText } from "./entry-text.js";
import { sideBySideLines } from "./side-by-side.js";
import { visible, visibleLines } from "../history/visible.js";
import { waiverText } from "./wording.js";

/** Looks an entry up by its `seq`. */
export type Evidence = ReadonlyMap<number, HistoryEntry>;

export interface TextBlock {
  readonly label: string;
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  readonly text: string;
  /** How far the line belongs to the one above it. */
  readonly depth: 0 | 1;
  /** To be copied, or set in columns: never wrapped. */
  readonly verbatim?: true;
}

export function evidenceOf(history: Iterable<HistoryEntry>): Evidence {
  const evidence = new Map<number, HistoryEntry>();
  for (const entry of history) evidence.set(entry.seq, entry);
  return evidence;
}

/** `EFS-IDEM-01 · MUST · documented` */
export function requirementTitle(requirement: RequirementResult): string {
  return visible(
    `${requirement.id} · ${requirement.level} · ${requirement.basis}`,
  );
}

/** `In scenario late-create, order K-1 at BLR`, or nothing when the finding is about no order. */
export function findingPlace(finding: PlacedFinding): string {
  const order =
    finding.orderCode === undefined ? [] : [`order ${finding.orderCode}`];
  const location =
    finding.locationCode === undefined ? "" : ` at ${finding.locationCode}`;
  const parts = [
    ...(finding.scenario === undefined ? [] : [`scenario ${finding.scenario}`]),
    ...order,
  ];
  return parts.length === 0
    ? ""
    : visible(`${parts.join(", ")}${order.length === 0 ? "" : location}`);
}

/** @param finding without a command where no certification can run it again */
export function findingBlocks(
  finding: Omit<PlacedFinding, "command"> & { readonly command?: string },
  evidence: Evidence,
): TextBlock[] {
  const { waived } = finding;
  return [
    ...(waived === undefined
      ? []
      : [{ label: "waived", lines: prose(waiverText(waived)) }]),
    { label: "expected", lines: prose(finding.expected) },
    { label: "actual", lines: prose(finding.actual) },
    ...(finding.sideBySide === undefined
      ? []
      : [
          {
            label: "side by side",
            lines: sideBySideLines(finding.sideBySide).map(verbatim),
          },
        ]),
    {
      label: "evidence",
      lines: finding.evidence.flatMap((seq) => evidenceLines(seq, evidence)),
    },
    { label: "likely cause", lines: prose(finding.likelyCause) },
    {
      label: "reproduce",
      lines: [
        ...(finding.command === undefined ? [] : [finding.command]),
        ...eachOnce(finding.curl),
      ].map((line) => verbatim(visibleLines(line))),
    },
    {
      label: "explain",
      lines: prose(explainCommand(visible(finding.requirement))),
    },
  ];
}

function evidenceLines(seq: number, evidence: Evidence): TextLine[] {
  const entry = evidence.get(seq);
  if (entry === undefined)
    return [{ text: `#${seq} is not part of this history`, depth: 0 }];
  const { head, details } = entryText(entry);
  return [
    { text: `#${seq} ${head}`, depth: 0 },
    ...details.map((text) => ({ text, depth: 1 as const })),
  ];
}

/** Copies are the same line many times: it stands there once, with their number. */
function eachOnce(lines: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].flatMap(([line, count]) =>
    count === 1 ? [line] : [`# ${count} times:`, line],
  );
}

function verbatim(text: string): TextLine {
  return { text, depth: 0, verbatim: true };
}

function prose(text: string): TextLine[] {
  return visibleLines(text)
    .split("\n")
    .map((line) => ({ text: line, depth: 0 }));
}
