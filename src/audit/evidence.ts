/** The entries that findings point to, and where each stood in what was read. */
import type { HistoryEntry } from "../history/entry.js";
import type { Place } from "./recorded.js";

/** An entry, with the place where it was read. */
export interface Shown {
  readonly entry: HistoryEntry;
  readonly place: Place;
}

export class Evidence {
  readonly #entries = new Map<number, HistoryEntry>();
  readonly #places = new Map<number, Place>();

  keep(shown: readonly Shown[]): void {
    for (const { entry, place } of shown) {
      this.#entries.set(entry.seq, entry);
      this.#places.set(entry.seq, place);
    }
  }

  get(seq: number): HistoryEntry | undefined {
    return this.#entries.get(seq);
  }

  place(seq: number): Place | undefined {
    return this.#places.get(seq);
  }

  /** In the order in which they happened. */
  get entries(): HistoryEntry[] {
    return [...this.#entries.values()].sort((a, b) => a.seq - b.seq);
  }
}
