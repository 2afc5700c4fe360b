/**
 * When a message may leave: at once, or with the next batch, as Increff's scheduled jobs send.
 *
 * Promises: batches leave every so many milliseconds, counted from the moment the schedule was made; what is ready at a
 * tick leaves with it, what becomes ready later waits for the next one. One timer serves all that leave together, none
 * runs while nothing waits, and no timer keeps the process alive.
 */
import type { Clock } from "../../history/clock.js";

/** A moment at which messages leave together. */
export class Departure {
  /** Clock time, in milliseconds. */
  readonly at: number;
  readonly #clock: Clock;
  readonly #onLeave: () => void;
  readonly #waiting = new Set<() => void>();
  #stopTimer: (() => void) | undefined;
  #left = false;

  constructor(clock: Clock, at: number, onLeave: () => void = () => undefined) {
    this.#clock = clock;
    this.at = at;
    this.#onLeave = onLeave;
  }

  /** A timer may ring a fraction of a millisecond early: it has left then all the same. */
  get left(): boolean {
    return this.#left || this.#clock.now() >= this.at;
  }

  /** Calls `action` when it leaves, in the order in which they came; the returned function ends the wait. */
  wait(action: () => void): () => void {
    this.#waiting.add(action);
    this.#stopTimer ??= this.#clock.after(
      Math.max(0, this.at - this.#clock.now()),
      () => {
        this.#leave();
      },
      { background: true },
    );
    return () => {
      this.#waiting.delete(action);
      if (this.#waiting.size > 0) return;
      this.#stopTimer?.();
      this.#stopTimer = undefined;
    };
  }

  #leave(): void {
    this.#left = true;
    this.#onLeave();
    const actions = [...this.#waiting];
    this.#waiting.clear();
    for (const action of actions) action();
  }
}

export class Schedule {
  readonly #clock: Clock;
  readonly #everyMs: number;
  readonly #start: number;
  /** By the number of their tick; the schedule's start is tick 0. */
  readonly #departures = new Map<number, Departure>();
  /** The last tick that rang. */
  #passed = 0;

  /** `everyMs` lies between two batches; 0 sends everything at once. */
  constructor(clock: Clock, everyMs: number) {
    this.#clock = clock;
    this.#everyMs = everyMs;
    this.#start = clock.now();
  }

  /** For what is ready now; undefined: it may leave at once. */
  next(): Departure | undefined {
    return this.#everyMs === 0 ? undefined : this.#numbered(this.#nextTick());
  }

  /** For what may not leave before that moment of the clock. */
  notBefore(at: number): Departure {
    if (this.#everyMs === 0) return new Departure(this.#clock, at);
    const tick = Math.ceil((at - this.#start) / this.#everyMs);
    return this.#numbered(Math.max(tick, this.#nextTick()));
  }

  #nextTick(): number {
    const sinceStart = this.#clock.now() - this.#start;
    const tick = Math.floor(sinceStart / this.#everyMs) + 1;
    return Math.max(tick, this.#passed + 1);
  }

  #numbered(tick: number): Departure {
    const known = this.#departures.get(tick);
    if (known !== undefined) return known;
    for (const [earlier, departure] of this.#departures)
      if (departure.left) this.#departures.delete(earlier);
    const at = this.#start + tick * this.#everyMs;
    const departure = new Departure(this.#clock, at, () => {
      this.#passed = Math.max(this.#passed, tick);
      this.#departures.delete(tick);
    });
    this.#departures.set(tick, departure);
    return departure;
  }
}
