/** Reasons for which occasions could not be judged, each once with its count, the most frequent first. */
import type { Unjudged } from "../rules/rule.js";

export interface Tallied {
  readonly reason: string;
  readonly count: number;
}

export function tally(unjudged: readonly Unjudged[]): Tallied[] {
  const counts = new Map<string, number>();
  for (const { reason } of unjudged)
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count);
}
