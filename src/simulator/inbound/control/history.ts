/**
 * The history: page by page, one entry, or all of it as a file.
 *
 * Promise: a search looks at a bounded amount of text in one call, and says so where it stopped before the end.
 */
import { omsError } from "../../../contract/errors.js";
import type { HistoryEntry } from "../../../history/entry.js";
import type { History } from "../../../history/history.js";
import { ok, type ControlHandler } from "./handler.js";
import { lastSequence } from "./health.js";
import { historyFilter, searchedTexts } from "./history-filter.js";
import { sorts } from "./query.js";
import { aboutOf, showEntry } from "./history-view.js";

/** Characters that one search looks through: some tenths of a second. */
const searchLimit = 50_000_000;
/** Characters that are handed to the connection at a time. */
const chunkSize = 64 * 1024;

export const listHistory: ControlHandler = ({ oms, query }) => {
  const { history } = oms;
  const after = query.whole("after", 0) ?? 0;
  const before = query.whole("before", 1);
  const newest = query.choice("sort", sorts) === "newest";
  const limit = query.limit();
  const bodies = query.choice("bodies", ["true", "false"]) !== "false";
  const { fits, text } = historyFilter(query);
  if (query.error !== undefined) return { error: query.error };
  const first = Math.max(after, history.dropped) + 1;
  const last = Math.min(
    before === undefined ? Number.MAX_SAFE_INTEGER : before - 1,
    lastSequence(history),
  );
  const entries: unknown[] = [];
  let looked = newest ? (before ?? last) : after;
  let left = searchLimit;
  let more = false;
  for (const sequence of numbers(first, last, newest)) {
    const entry = entryAt(history, sequence);
    if (entry === undefined) break;
    const about = aboutOf(oms, entry);
    let wanted = fits(entry, about);
    if (wanted && text !== undefined) {
      more = left <= 0;
      if (more) break;
      const searched = searchedTexts(entry);
      left -= searched.reduce((sum, one) => sum + one.length, 0);
      wanted = searched.some((one) => text.test(one));
    }
    more = wanted && entries.length === limit;
    if (more) break;
    looked = sequence;
    if (!wanted) continue;
    entries.push(showEntry(entry, about, sequence, bodies));
  }
  return ok({ entries, lastSequence: looked, more });
};

/** From the first to the last, or the other way round. */
function* numbers(
  first: number,
  last: number,
  backwards: boolean,
): Generator<number> {
  if (backwards) for (let one = last; one >= first; one -= 1) yield one;
  else for (let one = first; one <= last; one += 1) yield one;
}

export const getHistoryEntry: ControlHandler = ({ oms, parameters }) => {
  const { history } = oms;
  const given = parameters["sequence"] ?? "";
  if (!/^[1-9]\d{0,15}$/.test(given)) {
    const text = "sequence: must be a whole number of at least 1";
    return { error: omsError("invalidBody", text) };
  }
  const sequence = Number(given);
  const entry = entryAt(history, sequence);
  if (entry !== undefined)
    return ok(showEntry(entry, aboutOf(oms, entry), sequence));
  const kept =
    history.entries.length === 0
      ? "the history is empty"
      : `the entries ${history.dropped + 1} to ${lastSequence(history)} are kept`;
  const text = `sequence: no entry ${given}; ${kept}`;
  return { error: omsError("unknownSubject", text) };
};

export const streamHistory: ControlHandler = ({ oms }) => ({
  status: 200,
  // A copy: what happens while it is being sent changes nothing about it.
  lines: linesOf([...oms.history.entries]),
});

function* linesOf(entries: readonly HistoryEntry[]): Generator<string> {
  let chunk = "";
  for (const entry of entries) {
    chunk += `${JSON.stringify(entry)}\n`;
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

function entryAt(history: History, sequence: number): HistoryEntry | undefined {
  return history.entries[sequence - history.dropped - 1];
}
