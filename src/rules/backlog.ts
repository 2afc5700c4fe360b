/**
 * How long a vendor took to work off a backlog: from the release of what had waited to the end of the last call.
 *
 * The orders of a backlog are many lives; each of them gets to know what all of them together show.
 */
import { outcomeOf } from "./outcome.js";
import type { LifeEntry, OrderLife } from "./life.js";

export interface Backlog {
  /** Messages of all its orders that were acknowledged after the release. */
  readonly messages: number;
  /** From the release to the end of the last call, in milliseconds. */
  readonly drainedMs: number;
}

/** By the name that the kit gave to the backlog (F19). */
export function backlogsIn(
  lives: Iterable<Pick<OrderLife, "entries">>,
): ReadonlyMap<string, Backlog> {
  const spans = new Map<string, { from: number; to: number; count: number }>();
  for (const { entries } of lives) {
    const released = releaseIn(entries);
    if (released === undefined) continue;
    const span = spans.get(released.name) ?? {
      from: released.at,
      to: released.at,
      count: 0,
    };
    span.from = Math.min(span.from, released.at);
    for (const entry of entries) {
      if (entry.kind !== "exchange" || entry.direction !== "outbound") continue;
      if (entry.seq < released.seq || outcomeOf(entry) !== "acknowledged")
        continue;
      span.to = Math.max(span.to, entry.at + entry.durationMs);
      span.count += 1;
    }
    spans.set(released.name, span);
  }
  return new Map(
    [...spans].map(([name, { from, to, count }]) => [
      name,
      { messages: count, drainedMs: to - from },
    ]),
  );
}

interface Release {
  readonly name: string;
  readonly at: number;
  readonly seq: number;
}

export function releaseIn(entries: readonly LifeEntry[]): Release | undefined {
  for (const entry of entries) {
    if (entry.kind !== "fault" || entry.fault !== "F19") continue;
    const name = entry.parameters["backlog"];
    const { at, seq } = entry;
    return { name: typeof name === "string" ? name : "", at, seq };
  }
  return undefined;
}

/** In whole seconds, so that two runs of the same vendor say the same. */
export function backlogFigures({ backlog }: OrderLife): string | undefined {
  if (backlog === undefined) return undefined;
  const seconds = Math.max(1, Math.ceil(backlog.drainedMs / 1000));
  return `${backlog.messages} messages that had waited were released at once; the last was acknowledged within ${seconds} s.`;
}
