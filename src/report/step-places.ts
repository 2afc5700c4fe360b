/** Which step of which scenario file led to a finding, from the marks of the history. */
import type { HistoryEntry } from "../history/entry.js";
import type { PlacedFinding } from "../verdict/result.js";

export interface StepPlace {
  /** As the history names it, with forward slashes; relative to the project, or to the kit for the kit's own scenarios. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

interface Step {
  readonly seq: number;
  readonly line: number;
}

interface Course {
  readonly file: string;
  readonly steps: Step[];
}

/** Looks up the step during which the kit last did something that is evidence; what the vendor did may come later. */
export function stepPlaces(
  history: Iterable<HistoryEntry>,
): (finding: PlacedFinding) => StepPlace | undefined {
  const courses = new Map<string, Course>();
  const done = new Map<number, number>();
  for (const entry of history) {
    if (
      (entry.kind === "exchange" && entry.direction === "outbound") ||
      entry.kind === "driver"
    )
      done.set(entry.seq, entry.opened);
    if (entry.kind !== "mark") continue;
    const { mark, seq } = entry;
    if (mark.type === "scenario-start" && mark.file !== undefined)
      courses.set(mark.scenario, { file: mark.file, steps: [] });
    else if (mark.type === "step")
      courses.get(mark.scenario)?.steps.push({ seq, line: mark.line });
  }
  return ({ scenario, evidence }) => {
    const course = scenario === undefined ? undefined : courses.get(scenario);
    if (course === undefined) return undefined;
    const last = Math.max(...evidence.flatMap((seq) => done.get(seq) ?? []));
    const step = course.steps.findLast(({ seq }) => seq < last);
    return { file: course.file, line: step?.line ?? 1 };
  };
}
