/** Waiting, written down: every pause of a scenario is in the history, so that the report can say where the time went. */
import { pause } from "../history/clock.js";
import type { Mark } from "../history/entry.js";
import type { Ground, Stage } from "./stage.js";

/** What of a scenario's stage a wait needs. */
export interface Waiting {
  readonly ground: Pick<Ground, "history" | "clock">;
  readonly scenario: Pick<Stage["scenario"], "slug">;
}

export type WaitReason = Extract<Mark, { type: "wait" }>["for"];

/** Waits `milliseconds` of the run's clock. */
export async function waitFor(
  stage: Waiting,
  reason: WaitReason,
  milliseconds: number,
): Promise<void> {
  const begun = stage.ground.clock.now();
  await pause(stage.ground.clock, milliseconds);
  noteWait(stage, reason, begun, milliseconds);
}

/**
 * @param begun clock time at which the wait, which ends now, began
 * @param windowMs how long was meant to be waited, where that was said beforehand
 */
export function noteWait(
  { ground: { history, clock }, scenario }: Waiting,
  reason: WaitReason,
  begun: number,
  windowMs?: number,
): void {
  history.append({
    kind: "mark",
    at: begun,
    mark: {
      type: "wait",
      scenario: scenario.slug,
      for: reason,
      waitedMs: Math.round(clock.now() - begun),
      ...(reason === "watch" && windowMs !== undefined ? { windowMs } : {}),
    },
  });
}
