/**
 * Calls of partners, awaited with a deadline.
 *
 * Promise: each call is given out once, the oldest first, whether it came before or after somebody waited for it; so a test
 * misses no call that was quicker than its next line, and two waits never get the same call.
 */
import type { Clock } from "../history/clock.js";
import type { ExchangeEntry } from "../history/entry.js";
import type { History } from "../history/history.js";
import { subjectsOf } from "../rules/life.js";
import { NotSeenError } from "./errors.js";

export interface AwaitedCall {
  /** operationId, for example `packOrder`. */
  readonly operation: string;
  /** Only a call that names this order, as its own or in a list. */
  readonly orderCode?: string | undefined;
}

interface Waiting {
  readonly wanted: AwaitedCall;
  readonly take: (call: ExchangeEntry) => void;
  readonly giveUp: (error: Error) => void;
}

export class AwaitedCalls {
  readonly #clock: Clock;
  readonly #stop: () => void;
  #untaken: ExchangeEntry[] = [];
  readonly #waiting = new Set<Waiting>();

  constructor(history: History, clock: Clock) {
    this.#clock = clock;
    this.#stop = history.subscribe((entry) => {
      if (entry.kind === "exchange" && entry.direction === "inbound")
        this.#arrived(entry);
    });
  }

  /**
   * @param within milliseconds
   * @param problem the message of the error, asked for when the time is over
   */
  next(
    wanted: AwaitedCall,
    within: number,
    problem: () => string,
  ): Promise<ExchangeEntry> {
    const index = this.#untaken.findIndex((call) => fits(call, wanted));
    const [already] = index < 0 ? [] : this.#untaken.splice(index, 1);
    if (already !== undefined) return Promise.resolve(already);
    return new Promise((resolve, reject) => {
      const end = (): void => {
        stopTimer();
        this.#waiting.delete(waiting);
      };
      const waiting: Waiting = {
        wanted,
        take: (call) => {
          end();
          resolve(call);
        },
        giveUp: (error) => {
          end();
          reject(error);
        },
      };
      const stopTimer = this.#clock.after(within, () => {
        waiting.giveUp(new NotSeenError(problem()));
      });
      this.#waiting.add(waiting);
    });
  }

  /** Forgets the calls that nobody has taken. */
  clear(): void {
    this.#untaken = [];
  }

  /** Whoever waits still is told that nothing can come any more. */
  close(): void {
    this.#stop();
    for (const { wanted, giveUp } of [...this.#waiting])
      giveUp(
        new NotSeenError(
          `The OMS was closed while ${callText(wanted)} was awaited.`,
        ),
      );
  }

  #arrived(call: ExchangeEntry): void {
    for (const { wanted, take } of this.#waiting) {
      if (!fits(call, wanted)) continue;
      take(call);
      return;
    }
    this.#untaken.push(call);
  }
}

/** `packOrder about order A` */
export function callText({ operation, orderCode }: AwaitedCall): string {
  return orderCode === undefined
    ? operation
    : `${operation} about order ${orderCode}`;
}

export function fits(
  call: ExchangeEntry,
  { operation, orderCode }: AwaitedCall,
): boolean {
  return (
    call.operation === operation &&
    (orderCode === undefined || isAbout(call, orderCode))
  );
}

/** Whether the call names this order, in its body or in its path. */
export function isAbout(call: ExchangeEntry, orderCode: string): boolean {
  return (
    subjectsOf(call).some((subject) => subject.orderCode === orderCode) ||
    call.url.split(/[/?]/).includes(encodeURIComponent(orderCode))
  );
}
