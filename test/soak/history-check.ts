/** Holds the file of a history against what was sent and taken: nothing may be missing, and nothing may stand there twice. */
import { statSync } from "node:fs";
import { readStoredEntries } from "../../src/history/file.js";
import { callHeader } from "./calls.js";
import type { Book, Tally } from "./tally.js";

export interface FileFound {
  readonly bytes: number;
  /** Without the changes. */
  readonly entries: number;
  readonly exchanges: number;
  readonly changes: number;
}

/** Nothing of this OMS may be under way. */
export async function checkHistory(
  file: string,
  book: Book,
  tally: Tally,
): Promise<FileFound> {
  const seen = new Map<number, number>();
  let [entries, exchanges, changes, taken] = [0, 0, 0, 0];
  for await (const entry of readStoredEntries(file)) {
    if (entry.kind === "change") changes += 1;
    else entries += 1;
    if (entry.kind !== "exchange") continue;
    exchanges += 1;
    if (entry.direction === "outbound") {
      const { ending, status, responseBody } = entry;
      if (ending === "answered" && status === 200)
        taken += responseBody.text.includes('"hasError":true') ? 0 : 1;
      continue;
    }
    const number = entry.requestHeaders[callHeader];
    if (number === undefined) continue;
    const times = seen.get(Number(number)) ?? 0;
    seen.set(Number(number), times + 1);
  }
  for (let number = 1; number <= book.calls; number += 1) {
    const times = seen.get(number) ?? 0;
    if (times !== 1)
      tally.complain(
        "a call that does not stand in the history once",
        `${book.name}: call ${number} stands there ${times} times`,
      );
  }
  if (taken !== book.taken)
    tally.complain(
      "deliveries that do not stand in the history",
      `${book.name}: the vendor took ${book.taken}, the history has ${taken}`,
    );
  tally.counts.exchangesChecked += exchanges;
  return { bytes: statSync(file).size, entries, exchanges, changes };
}
