/** A clock that stands still until a test moves it. */
import type { Clock } from "../../src/history/clock.js";

interface Alarm {
  readonly at: number;
  readonly action: () => void;
}

export class ManualClock implements Clock {
  #now: number;
  readonly #alarms = new Set<Alarm>();

  constructor(now = 1_700_000_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, action: () => void): () => void {
    const alarm: Alarm = { at: this.#now + milliseconds, action };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** How many actions wait. */
  get waiting(): number {
    return this.#alarms.size;
  }

  /** Moves on, and does what is due on the way, the earliest first. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = [...this.#alarms]
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#alarms.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.action();
    }
    this.#now = end;
  }
}
