/**
 * Reads a history file of the kit for an audit: what is broken is counted and passed over, and leaves a gap, because nobody
 * knows what stood there. A last line that was cut off by a crash is no trouble at all.
 */
import { linesOf, whyNoEntry } from "../history/file.js";
import { RecordingError, type Item, type Reading } from "./recorded.js";
import { isEntry, whyMisshapen } from "./shape.js";

/** A file of which the first so many lines are no entries is no history. */
const patience = 20;

/** @throws RecordingError when the file is no history; HistoryFileError when it cannot be read */
export async function* readHistory(
  file: string,
  reading: Reading,
): AsyncGenerator<Item> {
  let line = 0;
  let last = 0;
  let read = 0;
  for await (const { text, whole } of linesOf(file)) {
    line += 1;
    if (text.trim() === "") continue;
    const value = parsed(text);
    if (value === undefined && !whole) return;
    const reason = whyUnreadable(value, last);
    if (reason !== undefined) {
      reading.fail({ file, line, reason });
      if (read === 0 && line >= patience)
        throw new RecordingError(
          file,
          line,
          0,
          `${reason}, and so are all lines before. An audit reads a history of the kit (NDJSON) or a HAR file.`,
        );
      yield { kind: "gap", reason: `line ${line} of ${file} cannot be read` };
      continue;
    }
    last = (value as { seq: number }).seq;
    read += 1;
    if ((value as { kind: string }).kind === "change" || !isEntry(value))
      continue;
    if (value.kind === "mark" && value.mark.type === "gap")
      yield { kind: "gap", reason: value.mark.reason };
    yield { kind: "entry", entry: value, place: { file, line }, text };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function whyUnreadable(value: unknown, last: number): string | undefined {
  if (value === undefined) return "is not JSON";
  const none = whyNoEntry(value, last);
  if (none !== undefined) return none.replace(/\.$/, "");
  if ((value as { kind: string }).kind === "change") return undefined;
  const misshapen = whyMisshapen(value);
  return misshapen === undefined
    ? undefined
    : `is no whole entry: ${misshapen}`;
}
