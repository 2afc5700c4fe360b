/**
 * Entries as a reader of the file gets them. What a hook of the vendor sent may hold numbers that JSON does not keep (1e999,
 * -0): whoever judges the entries in memory and whoever judges the file must see the same.
 */
import type { HistoryEntry } from "./entry.js";

/** Only observations and driver entries carry what others sent as a value; all else is text and our own. */
export function asWritten(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.map((entry) =>
    entry.kind === "observation" || entry.kind === "driver"
      ? (JSON.parse(JSON.stringify(entry)) as HistoryEntry)
      : entry,
  );
}
