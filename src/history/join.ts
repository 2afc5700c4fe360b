/**
 * Puts the histories of the parts of one run together, one behind the other.
 *
 * Promise: within a part everything keeps its order, and whatever began before something else ended still did; places and
 * keys of messages are made unique. What each part says about the whole run stands there once.
 */
import type { HistoryEntry } from "./entry.js";

/** @param parts the whole history of each part, the first part first; none of them empty */
export function joinHistories(
  parts: readonly (readonly HistoryEntry[])[],
): HistoryEntry[] {
  const day = latestDay(parts);
  const durationMs = Math.max(0, ...parts.map(durationOf));
  const joined: HistoryEntry[] = [];
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    const first = index === 0;
    const last = index === parts.length - 1;
    for (const entry of part) {
      if (entry.kind === "mark") {
        const { mark } = entry;
        if (!first && (mark.type === "run-start" || mark.type === "baseline"))
          continue;
        if (!last && mark.type === "run-end") continue;
        const said =
          mark.type === "baseline"
            ? { ...mark, day }
            : mark.type === "run-end"
              ? { ...mark, durationMs }
              : mark;
        joined.push({ ...entry, seq: entry.seq + offset, mark: said });
      } else joined.push(moved(entry, offset, index + 1));
    }
    offset += part.at(-1)?.seq ?? 0;
  }
  return joined;
}

function moved(
  entry: Exclude<HistoryEntry, { kind: "mark" }>,
  by: number,
  part: number,
): HistoryEntry {
  const seq = entry.seq + by;
  switch (entry.kind) {
    case "exchange":
      return {
        ...entry,
        seq,
        opened: entry.opened + by,
        ...(entry.fault === undefined ? {} : { fault: entry.fault + by }),
        ...keyOf(entry, part),
      };
    case "driver":
      return { ...entry, seq, opened: entry.opened + by };
    case "fault":
      return { ...entry, seq, ...keyOf(entry, part) };
    case "observation":
    case "vendor":
      return { ...entry, seq };
  }
}

/** Each part's OMS counts its messages by itself. */
function keyOf(
  { message }: { readonly message?: string },
  part: number,
): { message?: string } {
  return message === undefined ? {} : { message: `${part}/${message}` };
}

/** A run that goes on past midnight ends with the later day. */
function latestDay(parts: readonly (readonly HistoryEntry[])[]): string {
  let latest = "";
  for (const entry of parts.flat())
    if (entry.kind === "mark" && entry.mark.type === "baseline")
      latest = entry.mark.day > latest ? entry.mark.day : latest;
  return latest;
}

function durationOf(part: readonly HistoryEntry[]): number {
  const last = part.at(-1);
  return last?.kind === "mark" && last.mark.type === "run-end"
    ? last.mark.durationMs
    : 0;
}
