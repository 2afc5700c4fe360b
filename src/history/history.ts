/**
 * The append-only history: gives every entry its place, keeps them in memory, and tells listeners.
 *
 * Promise: an entry that a listener has seen is complete and will never change; `seq` grows by at least one
 * from entry to entry and shares its counter with `opened` ticks. With a limit (`keep`) the oldest entries leave
 * the memory, `dropped` counts them, and every listener has seen them before.
 */
import type { Clock } from "./clock.js";
import type { Change, ChangeEntry, HistoryEntry, NewEntry } from "./entry.js";

export type HistoryListener = (entry: HistoryEntry) => void;

export interface HistoryOptions {
  /** Most entries kept in memory; without it all are kept. A process that runs all day needs a limit. */
  readonly keep?: number;
}

/** The entry that a new entry becomes. */
export type Placed<Entry extends NewEntry> = Extract<
  HistoryEntry,
  { readonly kind: Entry["kind"] }
>;

export class History {
  readonly #clock: Clock;
  readonly #entries: HistoryEntry[] = [];
  readonly #listeners = new Set<HistoryListener>();
  readonly #changeListeners = new Set<(entry: ChangeEntry) => void>();
  readonly #keep: number;
  #last: number;
  #dropped = 0;

  /** @param startAfter the last `seq` that is already taken, when an older history goes on */
  constructor(clock: Clock, startAfter = 0, options: HistoryOptions = {}) {
    const { keep = Number.POSITIVE_INFINITY } = options;
    if (!(keep >= 1))
      throw new RangeError(
        `The history must keep at least one entry, not ${keep}.`,
      );
    this.#clock = clock;
    this.#last = startAfter;
    this.#keep = keep;
  }

  /** Takes a tick for something that begins now; put it into the entry's `opened`. */
  open(): number {
    this.#last += 1;
    return this.#last;
  }

  append<Entry extends NewEntry>(entry: Entry): Placed<Entry> {
    this.#last += 1;
    const placed = {
      at: this.#clock.now(),
      ...entry,
      seq: this.#last,
    } as unknown as Placed<Entry>;
    this.#entries.push(placed);
    if (this.#entries.length > this.#keep) this.#dropOldest();
    for (const listener of this.#listeners) listener(placed);
    return placed;
  }

  /** Gives a change its place and tells those who listen to changes; it is not kept in memory. */
  change(change: Change): ChangeEntry {
    this.#last += 1;
    const at = this.#clock.now();
    const placed: ChangeEntry = { kind: "change", seq: this.#last, at, change };
    for (const listener of this.#changeListeners) listener(placed);
    return placed;
  }

  /** Takes over what an older history kept; `startAfter` is behind all of it. Listeners are not told again. */
  takeOver(entries: Iterable<HistoryEntry>, dropped: number): void {
    for (const entry of entries) this.#entries.push(entry);
    this.#dropped += dropped;
  }

  /** Calls `listener` for every entry from now on; the returned function stops that. */
  subscribe(listener: HistoryListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `listener` for every change from now on; the returned function stops that. */
  onChange(listener: (entry: ChangeEntry) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** What is kept, oldest first. */
  get entries(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** How many of the oldest entries are no longer in memory. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Forgets what is kept, and counts anew what is dropped; places go on, so no entry gets one that was given before. */
  clear(): void {
    this.#entries.length = 0;
    this.#dropped = 0;
  }

  /** A tenth at a time, so that a full history does not move all its entries for each new one. */
  #dropOldest(): void {
    const count = Math.max(1, Math.floor(this.#keep / 10));
    this.#entries.splice(0, count);
    this.#dropped += count;
  }
}
