/** A clock on which nothing takes time: as soon as nobody has anything left to do, it jumps to the next thing that is due. */
import type { Clock } from "../../history/clock.js";

interface Alarm {
  readonly at: number;
  readonly action: () => void;
}

export class TimelessClock implements Clock {
  #now = 1_700_000_000_000;
  #alarms: Alarm[] = [];
  #turning = false;

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, action: () => void): () => void {
    const alarm: Alarm = { at: this.#now + milliseconds, action };
    this.#alarms.push(alarm);
    this.#turn();
    return () => {
      this.#alarms = this.#alarms.filter((one) => one !== alarm);
    };
  }

  /** One alarm at a time, each after all that the one before led to. */
  #turn(): void {
    if (this.#turning) return;
    this.#turning = true;
    setImmediate(() => {
      this.#turning = false;
      const [first] = [...this.#alarms].sort((a, b) => a.at - b.at);
      if (first === undefined) return;
      this.#alarms = this.#alarms.filter((one) => one !== first);
      this.#now = Math.max(this.#now, first.at);
      first.action();
      if (this.#alarms.length > 0) this.#turn();
    });
  }
}
