/**
 * Whose turn it is: the automatic deliveries, one at a time for each order, over all orders as many as may be open.
 *
 * Promise: what it does for one message costs the same whether ten or 100,000 wait.
 */
import type { Clock } from "../../history/clock.js";
import type { DeliverySettings } from "../settings.js";
import type { OutboundCall } from "./call.js";
import type { Caller } from "./caller.js";
import { Fifo } from "./fifo.js";
import type { Lane, Parcel } from "./parcel.js";
import type { Register } from "./register.js";

export interface QueueOptions {
  readonly clock: Clock;
  readonly settings: DeliverySettings;
  readonly register: Register;
  readonly caller: Caller;
  /** Null when the partner has no address for it. */
  readonly compose: (parcel: Parcel) => OutboundCall | null;
}

export class DeliveryQueue {
  readonly #options: QueueOptions;
  readonly #ready = new Fifo<Lane>();
  #active = 0;
  #pumping: NodeJS.Immediate | undefined;
  #closed = false;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** At the end of its order's queue, with all its retries. */
  put(parcel: Parcel): void {
    parcel.tries = 0;
    parcel.resting = "queued";
    parcel.lane.queue(parcel);
    this.#options.register.tell(parcel);
    this.#offer(parcel.lane);
  }

  /** After a call on demand: the order need not wait for what it delivered. */
  settle(parcel: Parcel): void {
    const { lane } = parcel;
    if (parcel.resting === "delivered" && parcel.nextAttemptAt !== undefined) {
      parcel.nextAttemptAt = undefined;
      lane.stopWait?.();
      lane.stopWait = undefined;
    }
    this.#offer(lane);
  }

  /** Takes everything out of the queues and holds it. A call that is open is finished. */
  holdAll(): void {
    const { register } = this.#options;
    for (const lane of register.lanes()) {
      for (const parcel of lane.parcels.values()) {
        if (parcel.resting !== "queued") continue;
        parcel.resting = "held";
        parcel.nextAttemptAt = undefined;
        register.tell(parcel);
      }
      lane.stopWait?.();
      lane.stopWait = undefined;
      // Nothing of it is queued any more, so this empties it: what is released later stands at the end.
      lane.head();
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#pumping !== undefined) clearImmediate(this.#pumping);
    for (const lane of this.#options.register.lanes()) lane.stopWait?.();
  }

  /** Lets an order stand in line, if there is something that it could send. */
  #offer(lane: Lane): void {
    if (lane.ready || !canSend(lane)) return;
    lane.ready = true;
    this.#ready.push(lane);
    if (this.#closed) return;
    // Not in this turn: the call that decided the message is to be answered and recorded first.
    this.#pumping ??= setImmediate(() => {
      this.#pumping = undefined;
      this.#pump();
    });
  }

  #pump(): void {
    while (!this.#closed && this.#active < this.#options.settings.concurrency) {
      const lane = this.#ready.shift();
      if (lane === undefined) return;
      lane.ready = false;
      const head = lane.head();
      if (head === undefined || !canSend(lane)) continue;
      this.#active += 1;
      lane.busy = true;
      void this.#deliver(head).finally(() => {
        this.#active -= 1;
        lane.busy = false;
        this.#offer(lane);
        this.#pump();
      });
    }
  }

  async #deliver(parcel: Parcel): Promise<void> {
    const { caller, register, compose } = this.#options;
    const loading = caller.load();
    if (loading !== undefined) await loading;
    if (this.#closed || parcel.resting !== "queued") return;
    parcel.nextAttemptAt = undefined;
    const call = compose(parcel);
    if (call === null) {
      parcel.resting = "parked";
      register.tell(parcel);
      return;
    }
    parcel.tries += 1;
    await caller.send(parcel, call, undefined, () => {
      if (parcel.resting === "queued") this.#planRetry(parcel);
    });
  }

  #planRetry(parcel: Parcel): void {
    if (this.#closed) return;
    const { clock, settings } = this.#options;
    const { lane } = parcel;
    const delay = settings.retryDelaysMs[parcel.tries - 1];
    if (delay === undefined) {
      parcel.resting = "parked";
      return;
    }
    parcel.nextAttemptAt = clock.now() + delay;
    lane.stopWait = clock.after(delay, () => {
      lane.stopWait = undefined;
      this.#offer(lane);
    });
  }
}

/** While a call on demand is open for its head, an order waits: two copies at a time are made on purpose only. */
function canSend(lane: Lane): boolean {
  if (lane.busy || lane.stopWait !== undefined) return false;
  return lane.head()?.open === 0;
}
