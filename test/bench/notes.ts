/** Of targets that are hard to reach: where the time goes, by profile, and what was tried. */

export type TargetId =
  | "cpu-of-floor"
  | "times-prism"
  | "first-answer"
  | "first-answer-of-floor"
  | "help"
  | "delivery-of-pool"
  | "queue-memory"
  | "judging-rate"
  | "judging-growth"
  | "judging-memory"
  | "kit-share";

export const notes: Readonly<Partial<Record<TargetId, string>>> = {};
