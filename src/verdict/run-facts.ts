/** What the marks of a history say about the run itself: with what it began, which scenarios it tried, how they ended. */
import type {
  BaselineMark,
  HistoryEntry,
  Mark,
  PartMark,
} from "../history/entry.js";
import type { OptionalApi } from "../rules/requirement.js";
import { apisOf } from "./optional-apis.js";

export type RunStart = Extract<Mark, { type: "run-start" }>;

export interface ScenarioRun {
  readonly scenario: string;
  readonly title: string;
  readonly exercises: readonly string[];
  /** `seq` of its first and its last mark. */
  readonly from: number;
  readonly to: number;
  readonly result: "complete" | "cut-short" | "harness-error";
  readonly reason?: string;
}

export interface RunFacts {
  readonly start: RunStart;
  readonly scenarios: readonly ScenarioRun[];
  readonly notPlanned: readonly Extract<Mark, { type: "not-planned" }>[];
  /** Optional APIs of which at least one call had its effect in the OMS. */
  readonly apisUsed: ReadonlySet<OptionalApi>;
  /** False when the run was interrupted: what came last was not waited for. */
  readonly ended: boolean;
  /** Why there is no scenario, where the checks before the run stopped it. */
  readonly stopped?: string;
  /** The parts of which this history consists, where the run was divided. */
  readonly parts: readonly PartMark[];
  readonly baseline?: BaselineMark;
}

/** The one part that this history is of a run that was divided; undefined when it is whole. */
export function partOf({
  parts,
}: Pick<RunFacts, "parts">): PartMark | undefined {
  const [first] = parts;
  const indexes = new Set(parts.map(({ index }) => index));
  return first === undefined || indexes.size === first.of ? undefined : first;
}

/** A history without the mark with which every run begins cannot be concluded. */
export class NoRunError extends Error {
  override readonly name = "NoRunError";
}

/** @throws NoRunError */
export function runFactsOf(history: Iterable<HistoryEntry>): RunFacts {
  let start: RunStart | undefined;
  let ended = false;
  let stopped: string | undefined;
  let baseline: BaselineMark | undefined;
  const parts: PartMark[] = [];
  const notPlanned: Extract<Mark, { type: "not-planned" }>[] = [];
  const scenarios = new Map<string, ScenarioRun>();
  const apisUsed = new Set<OptionalApi>();
  for (const entry of history) {
    for (const api of apisOf(entry)) apisUsed.add(api);
    if (entry.kind !== "mark") continue;
    const { mark, seq } = entry;
    switch (mark.type) {
      case "run-start":
        start ??= mark;
        break;
      case "checks":
        stopped ??= mark.stopped;
        break;
      case "part":
        parts.push(mark);
        break;
      case "baseline":
        baseline ??= mark;
        break;
      case "not-planned":
        notPlanned.push(mark);
        break;
      case "scenario-start":
        scenarios.set(mark.scenario, {
          scenario: mark.scenario,
          title: mark.title,
          exercises: mark.exercises,
          from: seq,
          to: Infinity,
          result: "cut-short",
          reason: "the run ended before this scenario did",
        });
        break;
      case "scenario-end": {
        const begun = scenarios.get(mark.scenario);
        if (begun === undefined) break;
        const { scenario, title, exercises, from } = begun;
        scenarios.set(scenario, {
          scenario,
          title,
          exercises,
          from,
          to: seq,
          result: mark.result,
          ...(mark.reason === undefined ? {} : { reason: mark.reason }),
        });
        break;
      }
      case "run-end":
        ended = true;
        break;
      case "gap":
      case "subject":
      case "step":
      case "wait":
        break;
    }
  }
  if (start === undefined)
    throw new NoRunError(
      'The history has no mark "run-start", so it is not that of a run.',
    );
  return {
    start,
    scenarios: [...scenarios.values()],
    notPlanned,
    apisUsed,
    ended,
    parts,
    ...(baseline === undefined ? {} : { baseline }),
    ...(stopped === undefined ? {} : { stopped }),
  };
}
