/** What stands where on the page: decided once, before anything is rendered. */
import type { HistoryEntry, Mark } from "../../history/entry.js";
import type {
  PlacedFinding,
  RequirementResult,
  RunResult,
} from "../../verdict/result.js";
import type { Evidence } from "../finding-text.js";
import { evidenceOf } from "../finding-text.js";
import { openRequirements } from "../wording.js";
import { assign } from "./assignment.js";
import { beginOf, coursesOf, type Course } from "./course.js";
import { touchesOf, type Touches } from "./touches.js";

export interface Timeline {
  /** What is shown; empty when the timeline is only counted. */
  readonly entries: readonly HistoryEntry[];
  /** How many entries are not shown, for the sake of the page's size. */
  readonly leftOut: number;
}

export type NotPlanned = Extract<Mark, { type: "not-planned" }>;

export interface PageModel {
  readonly result: RunResult;
  readonly evidence: Evidence;
  /** Requirements that need attention, the weightiest first. */
  readonly open: readonly RequirementResult[];
  readonly timelines: ReadonlyMap<string, Timeline>;
  /** What belongs to no single scenario of the result. */
  readonly elsewhere: Timeline;
  readonly notPlanned: readonly NotPlanned[];
  /** Time of the first entry: the others are dated from there. */
  readonly begin: number;
  /** Entries in the whole history, and those whose timelines are only counted. */
  readonly entries: number;
  readonly leftOut: number;
  /** Characters of each body that are shown as evidence, around it, and in a timeline. */
  readonly bodyLimits: Readonly<
    Record<"evidence" | "course" | "timeline", number>
  >;
  /** In a timeline, exchanges that prove nothing open to plain text. */
  readonly brief: boolean;
  /** What each entry has to do with the requirements. */
  readonly touches: Touches;
  /** What the evidence of each finding stands among. */
  readonly courses: ReadonlyMap<PlacedFinding, Course>;
  /** Findings whose evidence is that of another of the same requirement: the number of that one, counted from 1. */
  readonly sameEvidence: ReadonlyMap<PlacedFinding, number>;
  /** Entries that stand in a timeline on the page. */
  readonly inTimeline: ReadonlySet<number>;
  /** For evidence that stands in no timeline: the finding that carries its anchor. */
  readonly anchoredIn: ReadonlyMap<number, PlacedFinding>;
}

/** Ten thousand exchanges with all that lies around them: up to here every timeline is on the page; beyond, only those of scenarios with findings. */
const wholeHistoryLimit = 40_000;
const bodyLimit = 20_000;
/** In a history of more entries than this, timelines cut bodies sooner, so that the page still opens at once. */
const manyEntries = 2_000;
const shorterBodyLimit = 1_500;

export function pageModel(
  result: RunResult,
  history: readonly HistoryEntry[],
): PageModel {
  const { scenarios, elsewhere } = assign(history);
  const findings = result.requirements.flatMap(
    (requirement) => requirement.findings,
  );
  const withFindings = new Set([
    ...findings.flatMap(({ scenario }) => scenario ?? []),
    ...result.scenarios
      .filter(({ violated }) => violated.length > 0)
      .map(({ scenario }) => scenario),
  ]);
  const whole = history.length <= wholeHistoryLimit;
  const timelines = new Map<string, Timeline>();
  for (const { scenario } of result.scenarios) {
    timelines.set(
      scenario,
      timeline(
        scenarios.get(scenario) ?? [],
        whole || withFindings.has(scenario),
      ),
    );
  }
  const unknown = [...scenarios]
    .filter(([scenario]) => !timelines.has(scenario))
    .flatMap(([, entries]) => entries);
  const others = timeline(
    [...elsewhere, ...unknown].sort((a, b) => a.seq - b.seq),
    whole,
  );
  const all = [...timelines.values(), others];
  const open = openRequirements(result);
  const evidence = evidenceOf(history);
  const same = sameEvidenceIn(open);
  const inTimeline = new Set(
    all.flatMap(({ entries }) => entries.map(({ seq }) => seq)),
  );
  return {
    result,
    evidence,
    open,
    timelines,
    elsewhere: others,
    notPlanned: history.flatMap((entry) =>
      entry.kind === "mark" && entry.mark.type === "not-planned"
        ? [entry.mark]
        : [],
    ),
    begin: history[0]?.at ?? 0,
    entries: history.length,
    leftOut: all.reduce((sum, { leftOut }) => sum + leftOut, 0),
    bodyLimits: {
      evidence: bodyLimit,
      course: shorterBodyLimit,
      timeline: history.length > manyEntries ? shorterBodyLimit : bodyLimit,
    },
    brief: history.length > manyEntries,
    touches: touchesOf(result.requirements, open),
    courses: coursesOf(
      open
        .flatMap((requirement) => requirement.findings)
        .filter((finding) => !same.has(finding)),
      history,
      evidence,
    ),
    sameEvidence: same,
    inTimeline,
    anchoredIn: firstUses(open, inTimeline),
  };
}

function timeline(entries: readonly HistoryEntry[], shown: boolean): Timeline {
  return shown
    ? {
        entries: [...entries].sort((a, b) => beginOf(a) - beginOf(b)),
        leftOut: 0,
      }
    : { entries: [], leftOut: entries.length };
}

function sameEvidenceIn(
  open: readonly RequirementResult[],
): Map<PlacedFinding, number> {
  const same = new Map<PlacedFinding, number>();
  for (const { findings } of open) {
    const known = new Map<string, number>();
    for (const [index, finding] of findings.entries()) {
      const key = JSON.stringify([finding.orderCode, finding.evidence]);
      const first = known.get(key);
      if (first === undefined) known.set(key, index + 1);
      else same.set(finding, first);
    }
  }
  return same;
}

function firstUses(
  open: readonly RequirementResult[],
  inTimeline: ReadonlySet<number>,
): Map<number, PlacedFinding> {
  const uses = new Map<number, PlacedFinding>();
  for (const finding of open.flatMap(({ findings }) => findings)) {
    for (const seq of finding.evidence) {
      if (!inTimeline.has(seq) && !uses.has(seq)) uses.set(seq, finding);
    }
  }
  return uses;
}
