/**
 * Orders that keep coming: so many at the start, and as many again at every tick, as customers of a marketplace send them.
 *
 * Promises: ticks keep their beat, and one that falls into the work of an earlier one is left out, so nothing piles up;
 * while the partners have too many messages to take, no more orders come; nothing that goes wrong is thrown into the
 * void, it is reported once and the stream goes on. Goods come in with every tick (see `restock`), so that orders do not
 * wait for stock for ever.
 */
import type { Clock } from "../../history/clock.js";
import type { DeliveryState } from "../outbound/delivery.js";
import type { Command, Reply } from "../state/command.js";
import type { MadeOrders } from "./make-orders.js";

export interface OrderStreamOptions {
  /** Orders at each tick, at least 1. */
  readonly count: number;
  /** Milliseconds between two ticks, more than 0. */
  readonly everyMs: number;
  /** The OMS's own where nothing is said; every tick goes on where the one before it ended. */
  readonly seed?: number;
  readonly clock: Clock;
  /** Told in words what went wrong; the same thing is told again only after it went well in between. */
  readonly onProblem: (problem: string) => void;
  /** Most messages that may wait for their delivery before the stream pauses; 10,000 where nothing is said. */
  readonly backlog?: number;
}

/** The OMS, as far as the stream needs it. */
export interface StreamedOms {
  readonly dispatcher: {
    counts(): Readonly<Record<DeliveryState, number>>;
  };
  execute(command: Command): Reply;
  generateOrders(wish: {
    readonly count: number;
    readonly seed?: number;
    readonly spanMs?: number;
  }): Promise<MadeOrders>;
}

export class OrderStream {
  readonly #oms: StreamedOms;
  readonly #options: OrderStreamOptions;
  #startedAt = 0;
  /** The number of the last tick; the start is 0. */
  #beat = 0;
  #running: Promise<void> | undefined;
  #stopTimer: (() => void) | undefined;
  #stopped = false;
  #told: string | undefined;

  constructor(oms: StreamedOms, options: OrderStreamOptions) {
    this.#oms = oms;
    this.#options = options;
  }

  /** Settles when the first orders are made. To be called once. */
  start(): Promise<void> {
    this.#startedAt = this.#options.clock.now();
    return this.#tick();
  }

  /** No order comes after it has settled. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopTimer?.();
    await this.#running;
  }

  async #tick(): Promise<void> {
    if (this.#stopped) return;
    this.#running = this.#make();
    await this.#running;
    this.#running = undefined;
    this.#planNext();
  }

  /** At the next beat after now, however many passed meanwhile. */
  #planNext(): void {
    if (this.#stopped) return;
    const { clock, everyMs } = this.#options;
    const passed = Math.floor((clock.now() - this.#startedAt) / everyMs);
    // A timer may ring a little early: the beat that it stood for is over all the same.
    this.#beat = Math.max(passed, this.#beat) + 1;
    const next = this.#startedAt + this.#beat * everyMs;
    this.#stopTimer = clock.after(
      Math.max(0, next - clock.now()),
      () => {
        void this.#tick();
      },
      { background: true },
    );
  }

  async #make(): Promise<void> {
    try {
      this.#tell(this.#busy() ?? (await this.#problem()));
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error));
    }
  }

  #busy(): string | undefined {
    const { backlog = 10_000 } = this.#options;
    const { queued } = this.#oms.dispatcher.counts();
    return queued > backlog
      ? `no more orders for now: ${queued} messages wait for their delivery; the partners that they are for do not take them as fast as orders come`
      : undefined;
  }

  async #problem(): Promise<string | undefined> {
    const { count, everyMs, seed } = this.#options;
    const made = await this.#oms.generateOrders({
      count,
      ...(seed === undefined ? {} : { seed }),
      spanMs: everyMs,
    });
    if (!made.ok) return `no orders: ${textOf(made.error)}`;
    const restocked = this.#oms.execute({ type: "restock" });
    return restocked.ok
      ? undefined
      : `no goods came in: ${textOf(restocked.error)}`;
  }

  #tell(problem: string | undefined): void {
    const kind = problem?.replace(/\d+/g, "");
    const known = kind === this.#told;
    this.#told = kind;
    if (problem !== undefined && !known) this.#options.onProblem(problem);
  }
}

function textOf(error: {
  readonly message: string;
  readonly description: string;
}): string {
  return `${error.message} ${error.description}`;
}
