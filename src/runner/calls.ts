/** The vendor's calls to the OMS, as the runner awaits them: fed by the history, awaited with a deadline. */
import { readJson } from "../history/body.js";
import type { Clock } from "../history/clock.js";
import type { ExchangeEntry } from "../history/entry.js";
import type { History } from "../history/history.js";

export type CallFilter = (call: ExchangeEntry) => boolean;

export interface CallWait {
  /** Undefined when none came in time, or the wait was cancelled. */
  readonly call: Promise<ExchangeEntry | undefined>;
  readonly cancel: () => void;
}

export class Calls {
  readonly #clock: Clock;
  readonly #seen: ExchangeEntry[] = [];
  readonly #waiting = new Set<(call: ExchangeEntry) => void>();

  constructor(history: History, clock: Clock) {
    this.#clock = clock;
    history.subscribe((entry) => {
      if (entry.kind !== "exchange" || entry.direction !== "inbound") return;
      this.#seen.push(entry);
      for (const waiter of [...this.#waiting]) waiter(entry);
    });
  }

  /** Calls that were recorded after `seq`, oldest first. */
  since(seq: number, filter: CallFilter): ExchangeEntry[] {
    const found: ExchangeEntry[] = [];
    for (let index = this.#seen.length - 1; index >= 0; index -= 1) {
      const call = this.#seen[index];
      if (call === undefined || call.seq <= seq) break;
      if (filter(call)) found.push(call);
    }
    return found.reverse();
  }

  /** Waits for the first matching call after `seq`. */
  next(seq: number, milliseconds: number, filter: CallFilter): CallWait {
    const [already] = this.since(seq, filter);
    if (already !== undefined)
      return { call: Promise.resolve(already), cancel: () => undefined };
    let end: (call?: ExchangeEntry) => void = () => undefined;
    const call = new Promise<ExchangeEntry | undefined>((resolve) => {
      end = resolve;
    });
    const waiter = (one: ExchangeEntry): void => {
      if (filter(one)) finish(one);
    };
    const stopTimer = this.#clock.after(milliseconds, () => {
      finish();
    });
    const finish = (one?: ExchangeEntry): void => {
      stopTimer();
      this.#waiting.delete(waiter);
      end(one);
    };
    this.#waiting.add(waiter);
    return {
      call,
      cancel: () => {
        finish();
      },
    };
  }
}

/** Whether the body names this order: as its own, as the forward order of a return, or in a list. */
export function names(call: ExchangeEntry, orderCode: string): boolean {
  const body = readJson(call.requestBody);
  if (typeof body !== "object" || body === null) return false;
  const fields = body as Record<string, unknown>;
  if (
    fields["orderCode"] === orderCode ||
    fields["forwardOrderCode"] === orderCode
  )
    return true;
  return [fields["orderCodes"], fields["orderList"]].some(
    (list) =>
      Array.isArray(list) &&
      (list as unknown[]).some(
        (item) =>
          item === orderCode ||
          (typeof item === "object" &&
            item !== null &&
            (item as Record<string, unknown>)["orderCode"] === orderCode),
      ),
  );
}

/** Answered, and not with an answer that asks for a repetition. */
export function isFinal(call: ExchangeEntry): boolean {
  return (
    call.ending === "answered" &&
    call.status !== null &&
    call.status !== 429 &&
    call.status < 500
  );
}
