/**
 * Gives exchanges that only have times the two places that rules read: when one began and when it ended, among the others.
 *
 * "A ended before B began" is claimed only when the times say so by more than they can be wrong: whatever lies closer counts
 * as an overlap, of which no rule concludes that anybody knew anything.
 */
import type { ExchangeEntry } from "../history/entry.js";
import type { Item } from "./recorded.js";
import type { Timed } from "./timed.js";

/** Most recorders round to milliseconds, some of them twice. */
export const inexactMs = 2;
/** By so much the clocks of two recorders may differ that are kept right over the network, with room to spare. */
export const differingMs = 1_000;

interface Open {
  readonly end: number;
  readonly timed: Timed;
  readonly opened: number;
}

/**
 * @param sorted by the time at which they began
 * @param slackMs by which a time may be wrong
 */
export async function* placed(
  sorted: AsyncIterable<Timed>,
  slackMs: number,
): AsyncGenerator<Item> {
  let last = 0;
  const open: Open[] = [];
  const close = ({ timed, opened }: Open): Item => {
    last += 1;
    const entry: ExchangeEntry = { ...timed.exchange, seq: last, opened };
    return { kind: "entry", entry, place: timed.place };
  };
  for await (const timed of sorted) {
    const { at, durationMs } = timed.exchange;
    while ((open[0]?.end ?? Infinity) < at) {
      const ended = open.shift();
      if (ended !== undefined) yield close(ended);
    }
    last += 1;
    const end = at + durationMs + slackMs;
    open.splice(placeFor(open, end), 0, { end, timed, opened: last });
  }
  for (const one of open) yield close(one);
}

/** Behind all that end no later. */
function placeFor(open: readonly Open[], end: number): number {
  let [from, to] = [0, open.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((open[middle]?.end ?? 0) <= end) from = middle + 1;
    else to = middle;
  }
  return from;
}
