/** What each entry of the history has to do with the requirements: the way from an arrow to what was judged by it. */
import type {
  Outcome,
  PlacedFinding,
  RequirementResult,
} from "../../verdict/result.js";

/** `evidence` of a finding; `judged` without one; `unjudged`: the requirement was in play here, with the reason why no more. */
export type Touch = {
  readonly requirement: string;
  readonly outcome: Outcome;
} & (
  | {
      readonly kind: "evidence";
      readonly finding: PlacedFinding;
      /** Of the finding among those of its requirement, and of the entry among its evidence; counted from 1. */
      readonly number: number;
      readonly place: number;
    }
  | { readonly kind: "judged" }
  | { readonly kind: "unjudged"; readonly reason: string }
);

export type Touches = ReadonlyMap<number, readonly Touch[]>;

/**
 * @param requirements in the order in which they are to be told; of one entry, evidence comes first
 * @param open those whose findings stand on the page
 */
export function touchesOf(
  requirements: readonly RequirementResult[],
  open: readonly RequirementResult[],
): Touches {
  const touches = new Map<number, Touch[]>();
  const note = (seq: number, touch: Touch) => {
    const known = touches.get(seq);
    if (known === undefined) touches.set(seq, [touch]);
    else known.push(touch);
  };
  const shown = new Map<string, ReadonlySet<number>>();
  for (const { id, outcome, findings } of open) {
    for (const [index, finding] of findings.entries())
      for (const [at, seq] of finding.evidence.entries())
        note(seq, {
          requirement: id,
          outcome,
          kind: "evidence",
          finding,
          number: index + 1,
          place: at + 1,
        });
    shown.set(id, new Set(findings.flatMap(({ evidence }) => evidence)));
  }
  for (const { id, outcome, places } of requirements) {
    for (const seq of places?.judged ?? [])
      if (shown.get(id)?.has(seq) !== true)
        note(seq, { requirement: id, outcome, kind: "judged" });
    for (const { seq, reason } of places?.unjudged ?? [])
      note(seq, { requirement: id, outcome, kind: "unjudged", reason });
  }
  return touches;
}
