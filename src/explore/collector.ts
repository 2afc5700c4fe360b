/**
 * Collects what is recorded about the orders of each schedule, while many run side by side on one history.
 *
 * Every order code of a schedule carries its number, so an entry belongs to whatever schedules its codes name, however the
 * vendor writes them. What happens to the vendor's process belongs to all that are running.
 */
import { readJson } from "../history/body.js";
import type { HistoryEntry } from "../history/entry.js";
import { subjectsOf } from "../rules/life.js";

export class Collector {
  readonly #pattern: RegExp;
  readonly #open = new Map<number, HistoryEntry[]>();
  /** Schedules of a fault entry, for exchanges whose body it made unreadable. */
  readonly #faults = new Map<number, readonly number[]>();

  /** @param codePrefix in front of every order code of the run, followed by the number of the schedule */
  constructor(codePrefix: string) {
    this.#pattern = new RegExp(
      `(?:^|[^0-9A-Za-z])0?${codePrefix}-(\\d+)-`,
      "i",
    );
  }

  /** Begins to collect for a schedule. */
  open(number: number): void {
    this.#open.set(number, []);
  }

  /** Ends it; what was collected, oldest first. */
  close(number: number): HistoryEntry[] {
    const entries = this.#open.get(number) ?? [];
    this.#open.delete(number);
    if (this.#open.size === 0) this.#faults.clear();
    return entries;
  }

  readonly seen = (entry: HistoryEntry): void => {
    if (entry.kind === "vendor") {
      if (entry.event === "output") return;
      for (const entries of this.#open.values()) entries.push(entry);
      return;
    }
    for (const number of new Set(this.#numbersOf(entry)))
      this.#open.get(number)?.push(entry);
  };

  #numbersOf(
    entry: Exclude<HistoryEntry, { kind: "vendor" }>,
  ): readonly number[] {
    if (entry.kind === "mark") {
      const { mark } = entry;
      return mark.type === "subject" ? this.#numbersIn([mark.orderCode]) : [];
    }
    const numbers = this.#numbersIn(
      subjectsOf(entry).map(({ orderCode }) => orderCode),
    );
    if (entry.kind === "fault") {
      this.#faults.set(entry.seq, numbers);
      return numbers;
    }
    if (entry.kind !== "exchange" || numbers.length > 0) return numbers;
    const faulted =
      entry.fault === undefined ? undefined : this.#faults.get(entry.fault);
    if (faulted !== undefined) return faulted;
    // A body that names no order where orders are named: its text may still say whose it is.
    return readJson(entry.requestBody) === undefined ||
      entry.direction === "inbound"
      ? this.#numbersIn([entry.requestBody.text, entry.url])
      : [];
  }

  #numbersIn(texts: readonly string[]): number[] {
    return texts.flatMap((text) => {
      const found = this.#pattern.exec(text)?.[1];
      return found === undefined ? [] : [Number(found)];
    });
  }
}
