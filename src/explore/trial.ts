/** What came of one schedule that was carried out, and who carries schedules out. */
import type { HistoryEntry } from "../history/entry.js";
import type { Finding } from "../rules/rule.js";
import type { Rehearsed } from "./rehearsal.js";

export interface Violation extends Finding {
  readonly requirement: string;
  readonly level: "MUST" | "SHOULD";
}

export interface Trial {
  readonly rehearsed: Rehearsed;
  /** Part of its order codes; no other trial of the run has it. */
  readonly number: number;
  readonly result: "complete" | "cut-short" | "harness-error";
  readonly reason?: string;
  readonly violations: readonly Violation[];
  /** How often each requirement was judged. */
  readonly witnessed: ReadonlyMap<string, number>;
  /** Calls to the vendor and from it. */
  readonly exchanges: number;
  /** Everything that was recorded about its orders; where nothing was violated, empty unless all was to be kept. */
  readonly entries: readonly HistoryEntry[];
}

export interface Laboratory {
  /** Carries schedules out on fresh orders, side by side as far as they bear one another; trials in the same order. */
  tryAll(schedules: readonly Rehearsed[]): Promise<readonly Trial[]>;
  /** Makes the vendor forget everything, while no schedule is under way; false where it offers no such thing. */
  reset(): Promise<boolean>;
}

/** Whether the trial shows a violation of this requirement. */
export function violates(trial: Trial, requirement: string): boolean {
  return trial.violations.some((one) => one.requirement === requirement);
}
