/** How many entries of a history there are, and how many of them are in memory. */
import type { Stage } from "./deeds.js";

/** What `increff-kit mock` keeps of a history in memory. */
export const keptEntries = 20_000;

export interface EntryCounts {
  readonly all: number;
  readonly inMemory: number;
}

/** As the mock counts them itself. */
export async function entriesOf({ calls, book }: Stage): Promise<EntryCounts> {
  const { lastSequence } = await calls.control<{ lastSequence: number }>(
    book,
    "GET",
    "/health",
  );
  const { entries } = await calls.control<{
    entries: { sequence: number }[];
  }>(book, "GET", "/history?limit=1");
  const first = entries[0]?.sequence ?? lastSequence + 1;
  return { all: lastSequence, inMemory: lastSequence - first + 1 };
}
