/**
 * What was looked at before the first scenario: one question about the set-up, what was tried, and what came of it. A check
 * judges no requirement; it says whether a run can show anything at all.
 */

/**
 * `ok` · `warning`: a run is possible, and `cause` says what it will suffer from · `failed`: see `consequence` ·
 * `not-possible`: an earlier check failed, or there is nothing to try it on.
 */
export type CheckResult = "ok" | "warning" | "failed" | "not-possible";

/**
 * What a failed check means for a run: `configuration` is wrong, something is `unreachable`, the run would be `vacuous`
 * (nothing could be judged), or it would be `blind` for a part of what it looks for.
 */
export type CheckConsequence =
  "configuration" | "unreachable" | "vacuous" | "blind";

export interface Check {
  /** For example `orderEvents`, `headers`, `clock`. */
  readonly name: string;
  readonly result: CheckResult;
  /** One sentence each, without secrets. */
  readonly tried: string;
  readonly came: string;
  /** The usual cause, or what follows from it. Absent when all is well. */
  readonly cause?: string;
  /** What to do about it. */
  readonly advice?: string;
  /** Of a failed check. */
  readonly consequence?: CheckConsequence;
}
