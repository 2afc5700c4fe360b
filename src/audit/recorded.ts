/** What the readers of recordings hand over, whatever the format: entries one after the other, and where something is missing. */
import type { HistoryEntry } from "../history/entry.js";

/** Where an entry stands in what was read. */
export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

export type Item =
  | {
      readonly kind: "entry";
      readonly entry: HistoryEntry;
      readonly place: Place;
      /** The entry as JSON, when it was read as such: it need not be written again. */
      readonly text?: string;
    }
  /** From here on another recording begins: what happened before may be missing in part. */
  | { readonly kind: "gap"; readonly reason: string };

/** Something that could not be read, and was passed over. */
export interface Unreadable extends Place {
  /** Counted from 1; absent where the whole line is meant. */
  readonly column?: number;
  readonly reason: string;
}

/** A recording that cannot be judged at all; nothing was written. */
export class RecordingError extends Error {
  override readonly name = "RecordingError";
  constructor(
    readonly file: string,
    /** Counted from 1; 0 when the whole file is meant. */
    readonly line: number,
    /** Counted from 1; 0 when the whole line is meant. */
    readonly column: number,
    reason: string,
    options?: ErrorOptions,
  ) {
    const place = [file, line, column].filter((part) => part !== 0).join(":");
    super(`${place}: ${reason}`, options);
  }
}

/** So many of the unreadable are named; the others are counted. */
const named = 20;
/** So many reasons are told apart; a reason may name a host, and of those there may be any number. */
const mostReasons = 100;
const otherReasons = "calls to other hosts";

/** Counts what was met while reading; in constant memory. */
export class Reading {
  readonly #ignored = new Map<string, number>();
  readonly #unreadable: Unreadable[] = [];
  #unreadableCount = 0;

  /** Traffic that is no business of the contract, for this reason. */
  ignore(reason: string): void {
    const known = this.#ignored.has(reason) || this.#ignored.size < mostReasons;
    const counted = known ? reason : otherReasons;
    this.#ignored.set(counted, (this.#ignored.get(counted) ?? 0) + 1);
  }

  fail(unreadable: Unreadable): void {
    this.#unreadableCount += 1;
    if (this.#unreadable.length < named) this.#unreadable.push(unreadable);
  }

  /** By reason, the most frequent first. */
  get ignored(): { readonly reason: string; readonly count: number }[] {
    return [...this.#ignored]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count);
  }

  get unreadable(): {
    readonly count: number;
    readonly first: readonly Unreadable[];
  } {
    return { count: this.#unreadableCount, first: this.#unreadable };
  }
}
