/**
 * Where the tap writes what went by. Its troubles are its own: traffic goes on whatever happens here. It says once that it
 * cannot write, counts what is lost, tries again from time to time, and writes into the file that something is missing.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { reasonOf } from "../audit/reason.js";
import type { Clock } from "../history/clock.js";
import type { HistoryEntry, NewEntry } from "../history/entry.js";
import { HistoryFileError, HistoryFileWriter } from "../history/file.js";
import { History } from "../history/history.js";

export interface JournalOptions {
  readonly file: string;
  readonly clock: Clock;
  /** Says something to whoever runs the tap. */
  readonly say: (text: string) => void;
  /** Hears every entry, written or not. */
  readonly heard: (entry: HistoryEntry) => void;
  /** Opens the file; another one in tests. */
  readonly open?: (file: string) => Writer;
  /** Pause between two attempts to write again, in milliseconds. */
  readonly retryMs?: number;
}

export type Writer = Pick<
  HistoryFileWriter,
  "write" | "flush" | "close" | "failure"
>;

export class Journal {
  readonly #options: JournalOptions;
  readonly #history: History;
  #writer: Writer | undefined;
  #lost = 0;
  #ignored = 0;
  #begun = 0;
  #tryAgainAt = 0;
  #told = false;
  #toldDeaf = false;
  readonly #unrecorded = new Set<Promise<void>>();

  /** @throws HistoryFileError when the file cannot be opened: the tap has just been started, and somebody is there to read it */
  constructor(options: JournalOptions) {
    this.#options = options;
    this.#writer = this.#open();
    let place: number;
    try {
      place = lastPlace(options.file);
    } catch (error) {
      this.#writer.close();
      throw error;
    }
    this.#history = new History(options.clock, place, { keep: 1 });
    this.#append({
      kind: "mark",
      mark: { type: "gap", reason: "the recording begins here" },
    });
  }

  /** Exchanges that were not written. */
  get lost(): number {
    return this.#lost;
  }

  /** Exchanges that were no business of the contract. */
  get ignored(): number {
    return this.#ignored;
  }

  /** Exchanges that have begun. */
  get begun(): number {
    return this.#begun;
  }

  ignore(): void {
    this.#ignored += 1;
  }

  /** Takes a tick for something that begins now. */
  tick(): number {
    this.#begun += 1;
    return this.#history.open();
  }

  /** Never throws. */
  record(entry: NewEntry): void {
    try {
      this.#writeAgain();
      this.#append(entry);
    } catch (error) {
      this.#lose(error);
    }
  }

  /** Work that ends in a record; `settled` waits for it. */
  track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => {
        this.#lose(error);
      })
      .finally(() => this.#unrecorded.delete(tracked));
    this.#unrecorded.add(tracked);
  }

  async settled(): Promise<void> {
    await Promise.all(this.#unrecorded);
  }

  close(): void {
    try {
      this.#writer?.close();
    } catch (error) {
      this.#trouble(error);
    }
  }

  #append(entry: NewEntry): void {
    const placed: HistoryEntry = this.#history.append(entry);
    const writer = this.#writer;
    if (writer === undefined) this.#lost += 1;
    else {
      writer.write(placed);
      if (writer.failure !== undefined) this.#lose(writer.failure);
    }
    try {
      this.#options.heard(placed);
    } catch (error) {
      this.#deaf(error);
    }
  }

  /** What listens has a trouble of its own, which is no reason to stop writing. */
  #deaf(error: unknown): void {
    if (this.#toldDeaf) return;
    this.#toldDeaf = true;
    this.#options.say(
      `Nothing is judged any more while it goes by: ${reasonOf(error)}. Traffic and recording go on.`,
    );
  }

  #lose(error: unknown): void {
    this.#lost += 1;
    this.#trouble(error);
  }

  #trouble(error: unknown): void {
    const { clock, say, retryMs = 5_000 } = this.#options;
    const writer = this.#writer;
    this.#writer = undefined;
    this.#tryAgainAt = clock.now() + retryMs;
    try {
      writer?.close();
    } catch {
      // It is being given up because it does not write.
    }
    if (this.#told) return;
    this.#told = true;
    say(
      `Recording stopped: ${reasonOf(error)}. Traffic goes on; what is not recorded is counted, and writing is tried again every ${retryMs / 1000} s.`,
    );
  }

  #writeAgain(): void {
    const { clock, say } = this.#options;
    if (this.#writer !== undefined || clock.now() < this.#tryAgainAt) return;
    try {
      this.#writer = this.#open();
    } catch (error) {
      this.#trouble(error);
      return;
    }
    this.#told = false;
    say(`Recording goes on; ${this.#lost} exchanges were not recorded.`);
    this.#append({
      kind: "mark",
      mark: {
        type: "gap",
        reason: "the recording could not be written for a while",
        lost: this.#lost,
      },
    });
  }

  #open(): Writer {
    const {
      file,
      open = (name: string) => new HistoryFileWriter(name, { atOnce: true }),
    } = this.#options;
    return open(file);
  }
}

/** The place of the last entry of a file that goes on; 0 for a new one. */
function lastPlace(file: string): number {
  if (!existsSync(file)) return 0;
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    for (let length = 64 * 1024; ; length *= 8) {
      const start = Math.max(0, size - length);
      const bytes = Buffer.alloc(size - start);
      readSync(descriptor, bytes, 0, bytes.length, start);
      const lines: string[] = bytes.toString("utf8").trimEnd().split("\n");
      const [last = ""] = lines.slice(-1);
      if (lines.length <= 1 && start > 0) continue;
      const place = placeIn(last);
      if (place !== undefined) return place;
      throw new HistoryFileError(
        file,
        0,
        "is no recording that can go on: its last line is no entry of a history. Name another file.",
      );
    }
  } finally {
    closeSync(descriptor);
  }
}

function placeIn(line: string): number | undefined {
  if (line.trim() === "") return 0;
  try {
    const value = JSON.parse(line) as { seq?: unknown } | null;
    return typeof value?.seq === "number" ? value.seq : undefined;
  } catch {
    return undefined;
  }
}
