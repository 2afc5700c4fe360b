/**
 * The plain way out: undici, one pool of connections for each origin.
 *
 * Promise: a call is written to one connection once and never repeated behind the caller's back; redirects are not
 * followed; an answer that does not end in time, however slowly it trickles, is a time-out.
 */
import type { Dispatcher, Pool } from "undici";
import type { Clock } from "../../history/clock.js";
import type { OutboundCall } from "./call.js";
import {
  Conclusion,
  connectionProblem,
  type Outcome,
  timeoutProblem,
  tooLong,
} from "./outcome.js";

/**
 * A connection is kept open only for a burst. The longer one waits unused, the likelier the partner closes it just as
 * the next message goes out, which would look like a failure of the partner.
 */
const keepAliveMs = 500;

/** What is recorded of a call that was open when the OMS ended. */
export const closedReason = "the OMS was closed while the call was open";

export class PooledTransport {
  readonly #clock: Clock;
  readonly #pools = new Map<string, Pool>();
  readonly #open = new Set<PooledCall>();
  #Pool: typeof Pool | undefined;
  #loading: Promise<void> | undefined;
  #closed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Loads undici, which takes a tenth of a second: not before the first message, and not within its time.
   * To be awaited before `send`; undefined when there is nothing to wait for.
   */
  load(): Promise<void> | undefined {
    if (this.#Pool !== undefined) return undefined;
    return (this.#loading ??= import("undici").then((undici) => {
      this.#Pool = undici.Pool;
    }));
  }

  send(call: OutboundCall): Promise<Outcome> {
    const running = new PooledCall(call, this.#clock);
    const pool = this.#poolOf(call.url.origin);
    if (pool === undefined) {
      running.cancel(closedReason);
    } else {
      this.#open.add(running);
      void running.conclusion.outcome.then(() => this.#open.delete(running));
      running.start(pool);
    }
    return running.conclusion.outcome;
  }

  /** Ends every open call as lost and drops all connections. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const call of this.#open) call.cancel(closedReason);
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }

  #poolOf(origin: string): Pool | undefined {
    if (this.#closed || this.#Pool === undefined) return undefined;
    let pool = this.#pools.get(origin);
    if (pool === undefined) {
      pool = new this.#Pool(origin, {
        keepAliveTimeout: keepAliveMs,
        keepAliveMaxTimeout: keepAliveMs,
        headersTimeout: 0,
        bodyTimeout: 0,
        pipelining: 1,
      });
      this.#pools.set(origin, pool);
    }
    return pool;
  }
}

class PooledCall implements Dispatcher.DispatchHandler {
  readonly conclusion = new Conclusion();
  readonly #call: OutboundCall;
  readonly #stopTimer: () => void;
  #controller: Dispatcher.DispatchController | undefined;

  constructor(call: OutboundCall, clock: Clock) {
    this.#call = call;
    this.#stopTimer = clock.after(call.timeoutMs, () => {
      this.conclusion.end(
        "timeout",
        timeoutProblem(call.timeoutMs, this.conclusion.status),
      );
      this.#controller?.abort(new Error("time-out"));
    });
    void this.conclusion.outcome.then(this.#stopTimer);
  }

  start(pool: Pool): void {
    const { url, headers, bodyText } = this.#call;
    try {
      pool.dispatch(
        {
          method: "POST",
          path: `${url.pathname}${url.search}`,
          headers,
          body: bodyText,
        },
        this,
      );
    } catch (error) {
      this.#fail(error);
    }
  }

  cancel(reason: string): void {
    this.conclusion.lose(reason);
    this.#controller?.abort(new Error(reason));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (!this.conclusion.open) controller.abort(new Error("the call is over"));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    this.conclusion.status = status;
    this.conclusion.headers = headers;
  }

  onResponseData(
    controller: Dispatcher.DispatchController,
    chunk: Buffer,
  ): void {
    if (this.conclusion.reader.add(chunk)) return;
    this.conclusion.end("answered", tooLong);
    controller.abort(new Error(tooLong));
  }

  onResponseEnd(): void {
    this.conclusion.end("answered");
  }

  onResponseError(
    _controller: Dispatcher.DispatchController,
    error: Error,
  ): void {
    this.#fail(error);
  }

  #fail(error: unknown): void {
    this.conclusion.end(
      "unreachable",
      connectionProblem(error, this.#call.url.host, this.conclusion.status),
    );
  }
}
