/**
 * Sorts any number of exchanges by the time at which they began, in constant memory: what does not fit is put aside on disk in
 * sorted runs, which are merged while they are read.
 */
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { linesOf } from "../history/file.js";
import type { Timed } from "./timed.js";

/** Characters of JSON that are held before they are put aside. */
const runSize = 32 * 1024 * 1024;
/** So many files are read at once when they are merged. */
const mostRuns = 200;

interface Held {
  readonly at: number;
  readonly line: string;
}

export interface SortOptions {
  /** Characters of JSON that are held in memory. */
  readonly runSize?: number;
}

export class TimeSorter {
  readonly #runSize: number;
  #held: Held[] = [];
  #size = 0;
  #folder: string | undefined;
  #runs: string[] = [];
  #made = 0;

  constructor(options: SortOptions = {}) {
    this.#runSize = options.runSize ?? runSize;
  }

  async add(timed: Timed): Promise<void> {
    const line = JSON.stringify(timed);
    this.#held.push({ at: timed.exchange.at, line });
    this.#size += line.length;
    if (this.#size >= this.#runSize) await this.#putAside();
  }

  /** Everything that was added, once; of equal times what was added first. Nothing may be added afterwards. */
  async *sorted(): AsyncGenerator<Timed> {
    const rest = this.#takeHeld();
    for await (const { line } of merge([
      ...this.#runs.map((file) => heldIn(file)),
      each(rest),
    ]))
      yield JSON.parse(line) as Timed;
  }

  /** Removes what was put aside. */
  async close(): Promise<void> {
    if (this.#folder !== undefined)
      await rm(this.#folder, { recursive: true, force: true });
  }

  #takeHeld(): Held[] {
    const held = this.#held.sort((a, b) => a.at - b.at);
    this.#held = [];
    this.#size = 0;
    return held;
  }

  async #putAside(): Promise<void> {
    this.#runs.push(await this.#write(each(this.#takeHeld())));
    if (this.#runs.length < mostRuns) return;
    const merged = await this.#write(
      merge(this.#runs.map((file) => heldIn(file))),
    );
    for (const file of this.#runs) await rm(file, { force: true });
    this.#runs = [merged];
  }

  async #write(run: AsyncIterable<Held>): Promise<string> {
    this.#folder ??= await mkdtemp(path.join(tmpdir(), "increff-kit-audit-"));
    this.#made += 1;
    const file = path.join(this.#folder, `run-${this.#made}`);
    const handle = await open(file, "wx", 0o600);
    try {
      let lines: string[] = [];
      for await (const { line } of run) {
        lines.push(`${line}\n`);
        if (lines.length < 500) continue;
        await handle.write(lines.join(""));
        lines = [];
      }
      if (lines.length > 0) await handle.write(lines.join(""));
    } finally {
      await handle.close();
    }
    return file;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- merged with what comes from files
async function* each(held: Iterable<Held>): AsyncGenerator<Held> {
  yield* held;
}

async function* heldIn(file: string): AsyncGenerator<Held> {
  for await (const { text } of linesOf(file)) {
    const { exchange } = JSON.parse(text) as Timed;
    yield { at: exchange.at, line: text };
  }
}

interface Head {
  readonly source: AsyncIterator<Held>;
  readonly order: number;
  held: Held;
}

async function* merge(
  sources: readonly AsyncIterable<Held>[],
): AsyncGenerator<Held> {
  const heads: Head[] = [];
  for (const [order, source] of sources.entries()) {
    const iterator = source[Symbol.asyncIterator]();
    const first = await iterator.next();
    if (first.done !== true)
      heads.push({ source: iterator, order, held: first.value });
  }
  heads.sort(byTime);
  for (;;) {
    const [head] = heads;
    if (head === undefined) return;
    yield head.held;
    const next = await head.source.next();
    heads.shift();
    if (next.done === true) continue;
    head.held = next.value;
    const place = heads.findIndex((other) => byTime(head, other) < 0);
    heads.splice(place < 0 ? heads.length : place, 0, head);
  }
}

function byTime(a: Head, b: Head): number {
  return a.held.at - b.held.at || a.order - b.order;
}
