/**
 * A history on disk: one JSON object a line (NDJSON), written as it happens and read back entry by entry.
 *
 * Promises: lines stand in the order of `seq`; at most one turn of the event loop is lost when the process is killed, and
 * nothing of a file that is written at once; what waits in memory is bounded; a reader takes every whole line, reports a
 * last line that was cut off by a crash, and names file and line of anything else that is broken.
 */
import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { isJson } from "./body.js";
import type { HistoryEntry, StoredEntry } from "./entry.js";
import type { History } from "./history.js";
import { finishLastLine } from "./last-line.js";

/** Lines are handed to the system once they make up this many characters, at the latest at the end of the turn. */
const batchSize = 256 * 1024;

export class HistoryFileError extends Error {
  override readonly name = "HistoryFileError";
  constructor(
    readonly file: string,
    /** Counted from 1; 0 when the whole file is meant. */
    readonly line: number,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${line === 0 ? file : `${file}:${line}`}: ${reason}`, options);
  }
}

export interface WriterOptions {
  /**
   * Each entry is with the operating system before whoever appended it goes on: killing the process loses nothing. (A
   * power failure may: nothing waits for the disk itself.)
   */
  readonly atOnce?: boolean;
}

export class HistoryFileWriter {
  readonly #file: string;
  readonly #descriptor: number;
  readonly #atOnce: boolean;
  #waiting: string[] = [];
  #waitingSize = 0;
  #scheduled: NodeJS.Immediate | undefined;
  #detach: (() => void) | undefined;
  #failure: HistoryFileError | undefined;
  #closed = false;

  /** Opens `file` for appending and makes it when it is missing; an unfinished last line of an earlier process is cut off. */
  constructor(file: string, options: WriterOptions = {}) {
    this.#file = file;
    this.#atOnce = options.atOnce ?? false;
    try {
      this.#descriptor = openSync(file, "a+");
      finishLastLine(this.#descriptor);
    } catch (error) {
      throw new HistoryFileError(
        file,
        0,
        `cannot be opened for writing: ${reasonOf(error)}. ${openingAdvice(file, error)}`,
        { cause: error },
      );
    }
  }

  /** Why nothing is written any more, when something could not be. */
  get failure(): HistoryFileError | undefined {
    return this.#failure;
  }

  /** Writes every entry and every change that `history` gets from now on, until the file is closed. */
  follow(history: History): void {
    this.#detach?.();
    const write = (entry: StoredEntry): void => {
      this.write(entry);
    };
    const leave = [history.subscribe(write), history.onChange(write)];
    this.#detach = () => {
      for (const one of leave) one();
    };
  }

  /** Never throws: a full disk must not break what is being recorded. The failure is told by `flush` and `close`. */
  write(entry: StoredEntry): void {
    if (this.#closed || this.#failure !== undefined) return;
    const line = `${JSON.stringify(entry)}\n`;
    this.#waiting.push(line);
    this.#waitingSize += line.length;
    if (this.#atOnce || this.#waitingSize >= batchSize) this.#drain();
    else
      this.#scheduled ??= setImmediate(() => {
        this.#drain();
      });
  }

  /** Hands everything to the disk. Throws HistoryFileError when something could not be written. */
  flush(): void {
    this.#drain();
    if (this.#failure !== undefined) throw this.#failure;
    fsyncIfPossible(this.#descriptor);
  }

  close(): void {
    if (this.#closed) return;
    this.#detach?.();
    try {
      this.flush();
    } finally {
      this.#closed = true;
      closeSync(this.#descriptor);
    }
  }

  #drain(): void {
    if (this.#scheduled !== undefined) clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    if (this.#waiting.length === 0 || this.#failure !== undefined) return;
    const bytes = Buffer.from(this.#waiting.join(""));
    this.#waiting = [];
    this.#waitingSize = 0;
    try {
      let written = 0;
      while (written < bytes.length)
        written += writeSync(this.#descriptor, bytes, written);
    } catch (error) {
      this.#failure = new HistoryFileError(
        this.#file,
        0,
        `cannot be written: ${reasonOf(error)}`,
        { cause: error },
      );
    }
  }
}

/** The beginning of a line that a crash left unfinished at the end of the file. */
export interface CutLine {
  readonly file: string;
  readonly line: number;
  readonly characters: number;
}

export interface ReadOptions {
  /** Told when the last line is not whole; the entries before it were all read. */
  readonly onCutLine?: (cut: CutLine) => void;
}

/** The entries of `file` without the changes. Throws HistoryFileError, naming the line, at the first broken one. */
export async function* readHistoryFile(
  file: string,
  options: ReadOptions = {},
): AsyncGenerator<HistoryEntry> {
  for await (const entry of readStoredEntries(file, options))
    if (entry.kind !== "change") yield entry;
}

/** The entries and changes of `file`, one after the other. Throws as `readHistoryFile` does. */
export async function* readStoredEntries(
  file: string,
  options: ReadOptions = {},
): AsyncGenerator<StoredEntry> {
  for await (const { entry } of readPlacedEntries(file, options)) yield entry;
}

/** An entry or a change, and where in its file it begins. */
export interface PlacedEntry {
  readonly entry: StoredEntry;
  /** Counted from 1. */
  readonly line: number;
  /** Bytes of the file before it. */
  readonly offset: number;
}

/** As `readStoredEntries`, with the place of each in the file. */
export async function* readPlacedEntries(
  file: string,
  options: ReadOptions = {},
): AsyncGenerator<PlacedEntry> {
  let [line, last, offset, next] = [0, 0, 0, 0];
  for await (const { text, whole } of linesOf(file)) {
    line += 1;
    offset = next;
    next += Buffer.byteLength(text) + 1;
    if (text.trim() === "") continue;
    if (!whole && !isJson(text)) {
      options.onCutLine?.({ file, line, characters: text.length });
      return;
    }
    const entry = entryIn(text, { file, line, last });
    last = entry.seq;
    yield { entry, line, offset };
  }
}

/**
 * The entries of a whole history, as text, without the changes.
 *
 * @param file the name under which it is reported
 * @throws HistoryFileError at the first line that is broken or cut
 */
export function parseHistory(content: string, file: string): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let last = 0;
  for (const [index, text] of content.split("\n").entries()) {
    if (text.trim() === "") continue;
    const entry = entryIn(text, { file, line: index + 1, last });
    last = entry.seq;
    if (entry.kind !== "change") entries.push(entry);
  }
  return entries;
}

/** @param last the `seq` of the entry before it */
function entryIn(
  text: string,
  { file, line, last }: { file: string; line: number; last: number },
): StoredEntry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new HistoryFileError(
      file,
      line,
      `is not JSON: ${reasonOf(error)}. ${brokenAdvice}`,
      { cause: error },
    );
  }
  const fault = whyNoEntry(value, last);
  if (fault !== undefined)
    throw new HistoryFileError(file, line, `${fault} ${brokenAdvice}`);
  return value as StoredEntry;
}

const kinds = {
  exchange: true,
  fault: true,
  observation: true,
  driver: true,
  mark: true,
  vendor: true,
  change: true,
} satisfies Record<StoredEntry["kind"], true>;

/**
 * Why a value is no entry of a history, as far as every kind of entry is alike; undefined when it is one.
 *
 * @param last the place of the entry before it
 */
export function whyNoEntry(value: unknown, last: number): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return "is not an entry (a JSON object).";
  const { kind, seq } = value as { kind?: unknown; seq?: unknown };
  if (typeof kind !== "string" || !Object.hasOwn(kinds, kind))
    return `has the unknown kind ${JSON.stringify(kind)}; known are ${Object.keys(kinds).join(", ")}.`;
  if (typeof seq !== "number" || !Number.isSafeInteger(seq))
    return `has no whole number as "seq".`;
  if (seq <= last)
    return `has seq ${seq} after ${last}: the file is not in order or two histories were put together.`;
  return undefined;
}

/** The lines of `file`, one after the other; the last one is not whole when its line end is missing. Throws HistoryFileError. */
export async function* linesOf(
  file: string,
): AsyncGenerator<{ readonly text: string; readonly whole: boolean }> {
  let handle;
  try {
    handle = await open(file, "r");
  } catch (error) {
    throw new HistoryFileError(file, 0, `cannot be read: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  let rest: string[] = [];
  for await (const chunk of handle.createReadStream({
    encoding: "utf8",
    highWaterMark: batchSize,
  })) {
    const parts = String(chunk).split("\n");
    const tail = parts.pop() ?? "";
    for (const part of parts) {
      yield { text: rest.join("") + part, whole: true };
      rest = [];
    }
    if (tail !== "") rest.push(tail);
  }
  if (rest.length > 0) yield { text: rest.join(""), whole: false };
}

/** Pipes and devices cannot be synchronised, and need not be. */
function fsyncIfPossible(descriptor: number): void {
  if (fstatSync(descriptor).isFile()) fsyncSync(descriptor);
}

const brokenAdvice =
  "Nothing after this line can be trusted: move the file away, or name another one.";

/** What a person can do about a file that does not open for writing. */
function openingAdvice(file: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === null) return "Move the file away, or name another one.";
  if (code === "ENOENT")
    return `Create the folder ${path.dirname(file)} first, or name a file in another one.`;
  return code === "EISDIR"
    ? "It is a folder: name a file in it."
    : "Name a file that may be written here.";
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
