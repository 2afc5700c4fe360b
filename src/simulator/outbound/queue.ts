/**
 * Whose turn it is: the automatic deliveries, one at a time for each order (or each by itself, where the settings say
 * so), over all orders as many as may be open, at once or in batches.
 *
 * Promise: what it does for one message costs the same whether ten or 100,000 wait. Only a change of the settings looks
 * at all of them.
 */
import type { Clock } from "../../history/clock.js";
import type { DeliverySettings } from "../settings.js";
import type { OutboundCall } from "./call.js";
import type { Caller } from "./caller.js";
import { Fifo } from "./fifo.js";
import { Lane, type Parcel } from "./parcel.js";
import type { Register } from "./register.js";
import { Schedule } from "./schedule.js";

export interface QueueOptions {
  readonly clock: Clock;
  readonly settings: DeliverySettings;
  readonly register: Register;
  readonly caller: Caller;
  /** Null when the partner has no address for it. */
  readonly compose: (parcel: Parcel) => OutboundCall | null;
}

export class DeliveryQueue {
  readonly #options: Omit<QueueOptions, "settings">;
  readonly #waiting = new Set<Lane>();
  #settings: DeliverySettings;
  #schedule: Schedule;
  #ready = new Fifo<Lane>();
  #active = 0;
  #places = 0;
  #pumping: NodeJS.Immediate | undefined;
  #closed = false;

  constructor({ settings, ...options }: QueueOptions) {
    this.#options = options;
    this.#settings = settings;
    this.#schedule = new Schedule(options.clock, settings.batchEveryMs);
  }

  /** At the end of its order's line, with all its retries. */
  put(parcel: Parcel): void {
    parcel.tries = 0;
    parcel.resting = "queued";
    parcel.place = ++this.#places;
    parcel.free = this.#settings.mode === "held";
    parcel.dueAt = undefined;
    parcel.departure = this.#schedule.next();
    parcel.lane = this.#laneOf(parcel);
    parcel.lane.queue(parcel);
    this.#options.register.tell(parcel);
    this.#offer(parcel.lane);
  }

  /** After a call on demand: the order need not wait for what it delivered. */
  settle({ resting, lane }: Parcel): void {
    if (resting === "delivered") this.#stopWait(lane);
    this.#offer(lane);
  }

  /**
   * For the next attempt of every message. Waits between two attempts that have begun last as long as they were to;
   * with another time between batches, what waits for one leaves with the first of the new ones.
   */
  configure(settings: DeliverySettings): void {
    const before = this.#settings;
    this.#settings = settings;
    const batches = settings.batchEveryMs !== before.batchEveryMs;
    const holds = settings.mode === "held" && before.mode !== "held";
    if (batches)
      this.#schedule = new Schedule(this.#options.clock, settings.batchEveryMs);
    if (batches || holds || settings.inOrder !== before.inOrder)
      this.#arrange(batches, holds);
    this.#pumpSoon();
  }

  close(): void {
    this.#closed = true;
    if (this.#pumping !== undefined) clearImmediate(this.#pumping);
    for (const lane of this.#waiting) this.#stopWait(lane);
  }

  #laneOf(parcel: Parcel): Lane {
    return this.#settings.inOrder ? parcel.order.lane : new Lane();
  }

  /** Lets a line wait for its head's departure or for a free call, if there is something that it could send. */
  #offer(lane: Lane): void {
    if (this.#closed || lane.ready || !canSend(lane)) return;
    const departure = lane.head()?.departure;
    if (departure?.left === false) {
      this.#waiting.add(lane);
      lane.stopWait = departure.wait(() => {
        this.#stopWait(lane);
        this.#offer(lane);
      });
      return;
    }
    lane.ready = true;
    this.#ready.push(lane);
    this.#pumpSoon();
  }

  #stopWait(lane: Lane): void {
    lane.stopWait?.();
    lane.stopWait = undefined;
    this.#waiting.delete(lane);
  }

  /** Not in this turn: the call that decided the message is to be answered and recorded first. */
  #pumpSoon(): void {
    if (this.#closed) return;
    this.#pumping ??= setImmediate(() => {
      this.#pumping = undefined;
      this.#pump();
    });
  }

  /** Behind all else that this turn does: then the connection is free again, where the next message would have got another one. */
  #pumpLast(): void {
    if (this.#pumping !== undefined) clearImmediate(this.#pumping);
    this.#pumping = undefined;
    this.#pumpSoon();
  }

  #pump(): void {
    while (!this.#closed && this.#active < this.#settings.concurrency) {
      const lane = this.#ready.shift();
      if (lane === undefined) return;
      lane.ready = false;
      const head = lane.head();
      if (head === undefined || !canSend(lane)) continue;
      this.#active += 1;
      lane.busy += 1;
      head.calling = true;
      void this.#deliver(head).finally(() => {
        this.#active -= 1;
        head.calling = false;
        head.lane.busy -= 1;
        this.#offer(head.lane);
        this.#pumpLast();
      });
    }
  }

  async #deliver(parcel: Parcel): Promise<void> {
    const { caller, register, compose } = this.#options;
    const loading = caller.load();
    if (loading !== undefined) await loading;
    if (this.#closed || parcel.resting !== "queued") return;
    parcel.dueAt = undefined;
    parcel.departure = undefined;
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
    const { mode, retryDelaysMs } = this.#settings;
    const delay = retryDelaysMs[parcel.tries - 1];
    if (delay === undefined) {
      parcel.resting = "parked";
    } else if (mode === "held" && !parcel.free) {
      parcel.resting = "held";
    } else {
      parcel.dueAt = this.#options.clock.now() + delay;
      parcel.departure = this.#schedule.notBefore(parcel.dueAt);
    }
  }

  /** Everything that is queued stands in line anew, in the order in which it was queued. */
  #arrange(batches: boolean, holds: boolean): void {
    for (const lane of this.#waiting) this.#stopWait(lane);
    for (let lane = this.#ready.shift(); lane; lane = this.#ready.shift())
      lane.ready = false;
    const queued: Parcel[] = [];
    for (const parcel of this.#options.register.all()) {
      parcel.lane.clear();
      if (parcel.resting !== "queued" && !parcel.calling) continue;
      if (holds) parcel.free = false;
      if (!holds || parcel.calling) queued.push(parcel);
      else this.#hold(parcel);
    }
    queued.sort((a, b) => a.place - b.place);
    for (const parcel of queued) {
      if (batches && parcel.departure?.left === false)
        parcel.departure =
          parcel.dueAt === undefined
            ? this.#schedule.next()
            : this.#schedule.notBefore(parcel.dueAt);
      parcel.lane = this.#laneOf(parcel);
      parcel.lane.queue(parcel);
      if (parcel.calling) parcel.lane.busy += 1;
    }
    for (const { lane } of queued) this.#offer(lane);
  }

  #hold(parcel: Parcel): void {
    parcel.resting = "held";
    parcel.dueAt = undefined;
    parcel.departure = undefined;
    this.#options.register.tell(parcel);
  }
}

/** While a call on demand is open for its head, a line waits: two copies at a time are made on purpose only. */
function canSend(lane: Lane): boolean {
  if (lane.busy > 0 || lane.stopWait !== undefined) return false;
  return lane.head()?.open === 0;
}
