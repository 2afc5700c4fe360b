/**
 * Reads recordings as one stream of entries in the order in which things happened.
 *
 * One history of the kit keeps its own order. Everything else has only times: such files are sorted together, so one may hold
 * the calls of the vendor and another the messages of Increff. What lies outside the time that all files of such a group
 * share, and between groups, is a gap: a file that ends says nothing of what came after it.
 */
import { open } from "node:fs/promises";
import path from "node:path";
import { createRedaction, type Redaction } from "../history/redaction.js";
import { isRecord } from "../rules/json.js";
import { AmbiguousError, Classifier, type Sides } from "./classify.js";
import { harCall, harExchange, type HarCall } from "./har-exchange.js";
import { readHarValues } from "./har-file.js";
import { readHistory } from "./history-file.js";
import { differingMs, inexactMs, placed } from "./placing.js";
import { reasonOf } from "./reason.js";
import { RecordingError, type Item, type Reading } from "./recorded.js";
import { TimeSorter } from "./sorting.js";
import { borders, overlap, type Span } from "./spans.js";
import type { Timed } from "./timed.js";

export interface ReadOptions extends Sides {
  /** Nothing is missing between the files, nor before them. */
  readonly fromStart: boolean;
  /** When nothing at all happened for so many milliseconds, nobody knows whether the recorder was running. */
  readonly silenceMs: number;
}

/** @throws RecordingError, HistoryFileError */
export async function* readRecordings(
  files: readonly string[],
  reading: Reading,
  options: ReadOptions,
): AsyncGenerator<Item> {
  const names = files.map((file) => path.resolve(file));
  const twice = files.find((_, at) => names.indexOf(names[at] ?? "") < at);
  if (twice !== undefined)
    throw new RecordingError(
      twice,
      0,
      0,
      "is named twice, and everything in it would seem to have happened twice; name it once",
    );
  const [only] = files;
  if (files.length === 1 && only !== undefined && !(await isHar(only))) {
    yield* readHistory(only, reading);
    return;
  }
  const sorter = new TimeSorter();
  const classifier = new Classifier(options);
  try {
    const spans: Span[] = [];
    for (const file of files) {
      const span = await readTimed(file, reading, classifier, sorter);
      if (span !== undefined) spans.push(span);
    }
    const exchanges = onceEach(
      ofVendors(sorter.sorted(), classifier, reading),
      reading,
    );
    const items = placed(exchanges, overlap(spans) ? differingMs : inexactMs);
    if (options.fromStart) yield* items;
    else yield* withGaps(items, borders(spans), options.silenceMs);
  } finally {
    await sorter.close();
  }
}

/** Without what could not be read and went to somebody else. */
async function* ofVendors(
  sorted: AsyncIterable<Timed>,
  classifier: Classifier,
  reading: Reading,
): AsyncGenerator<Timed> {
  for await (const timed of sorted) {
    const { direction, operation, url } = timed.exchange;
    const doubtful = direction === "outbound" && operation === null;
    if (doubtful && !classifier.isVendors(url))
      reading.ignore(`calls to ${new URL(url).host}`);
    else yield timed;
  }
}

/** Exports of one recorder overlap: what one file shows, another may show again, to the last digit of its time. */
async function* onceEach(
  sorted: AsyncIterable<Timed>,
  reading: Reading,
): AsyncGenerator<Timed> {
  let at = NaN;
  let seen = new Map<string, string>();
  for await (const timed of sorted) {
    const { exchange, place } = timed;
    if (exchange.at !== at) seen = new Map();
    at = exchange.at;
    const { durationMs, method, url, requestBody, status, responseBody } =
      exchange;
    const key = JSON.stringify([
      durationMs,
      method,
      url,
      requestBody.text,
      status,
      responseBody.text,
    ]);
    const file = seen.get(key) ?? place.file;
    seen.set(key, file);
    if (file === place.file) yield timed;
    else reading.ignore("exchanges that another of the files shows too");
  }
}

async function* withGaps(
  items: AsyncIterable<Item>,
  moments: readonly number[],
  silenceMs: number,
): AsyncGenerator<Item> {
  const left = [...moments];
  let last: number | undefined;
  for await (const item of items) {
    if (item.kind === "entry") {
      const { entry } = item;
      while ((left[0] ?? Infinity) <= entry.at) {
        left.shift();
        yield {
          kind: "gap",
          reason: "not all of the files go on over this moment",
        };
      }
      if (entry.at - (last ?? entry.at) > silenceMs)
        yield {
          kind: "gap",
          reason:
            "for so long nothing happened that nobody knows whether anything was recorded",
        };
      const end = entry.at + (entry.kind === "exchange" ? entry.durationMs : 0);
      last = Math.max(last ?? end, end);
    }
    yield item;
  }
}

/** The time that the file covers; undefined when nothing of it is about the contract. */
async function readTimed(
  file: string,
  reading: Reading,
  classifier: Classifier,
  sorter: TimeSorter,
): Promise<Span | undefined> {
  let [from, to] = [Infinity, -Infinity];
  const see = ({
    at,
    durationMs,
  }: Pick<HarCall, "at" | "durationMs">): void => {
    from = Math.min(from, at);
    to = Math.max(to, at + durationMs);
  };
  const timed = (await isHar(file))
    ? timedOfHar(file, reading, classifier, see)
    : timedOfHistory(file, reading, see);
  for await (const one of timed) await sorter.add(one);
  return from <= to ? { from, to } : undefined;
}

async function* timedOfHar(
  file: string,
  reading: Reading,
  classifier: Classifier,
  see: (call: HarCall) => void,
): AsyncGenerator<Timed> {
  const redaction: Redaction = createRedaction();
  const values = readHarValues(file, ({ line, column }) => {
    const reason = "the file ends here, in the middle";
    reading.fail({ file, line, column, reason });
  });
  for await (const { value, line } of values) {
    const call = harCall(value);
    if (typeof call === "string") {
      reading.fail({ file, line, reason: call });
      continue;
    }
    // Traffic about other systems shows too that the recorder was there.
    see(call);
    try {
      const classified = classifier.classify({
        ...call,
        body: jsonOf(call.requestBody.text),
      });
      if ("ignored" in classified) reading.ignore(classified.ignored);
      else
        yield {
          exchange: harExchange(call, classified, redaction),
          place: { file, line },
        };
    } catch (error) {
      if (error instanceof AmbiguousError)
        throw new RecordingError(file, line, 0, error.message, {
          cause: error,
        });
      throw error;
    }
  }
}

async function* timedOfHistory(
  file: string,
  reading: Reading,
  see: (exchange: Pick<HarCall, "at" | "durationMs">) => void,
): AsyncGenerator<Timed> {
  let begun = false;
  for await (const item of readHistory(file, reading)) {
    if (item.kind === "gap" && !begun) continue;
    if (item.kind === "gap")
      throw new RecordingError(
        file,
        0,
        0,
        `can only be judged alone, because something is missing in the middle of it: ${item.reason}`,
      );
    const { entry, place } = item;
    if (entry.kind === "mark" && entry.mark.type === "gap") continue;
    if (entry.kind !== "exchange")
      throw new RecordingError(
        file,
        place.line,
        0,
        `is about a run of the kit (${entry.kind}), which can only be judged alone`,
      );
    see(entry);
    begun = true;
    yield { exchange: entry, place };
  }
}

function jsonOf(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * A HAR file is one object with a `log`; a history has an entry on its first line.
 *
 * @throws RecordingError
 */
async function isHar(file: string): Promise<boolean> {
  let begin: string;
  try {
    const handle = await open(file, "r");
    try {
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(64 * 1024),
        0,
        64 * 1024,
        0,
      );
      begin = buffer.toString("utf8", 0, bytesRead).replace(/^\ufeff/, "");
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new RecordingError(file, 0, 0, `cannot be read: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  if (begin.trim() === "")
    throw new RecordingError(file, 0, 0, "is empty: nothing was recorded");
  const first = jsonOf(begin.split("\n", 1)[0] ?? "");
  if (isRecord(first) && "kind" in first) return false;
  return /^\s*\{\s*"log"\s*:/.test(begin) || isRecord(first);
}
