/**
 * The orders whose lives go on: what was recorded of each until it is over, long at rest, or there are too many.
 *
 * Promise: what is kept is bounded, whatever comes; an order of which something was let go is known for that ever after.
 */
import type { Subject } from "../rules/life.js";
import { Codes } from "./codes.js";
import type { Parked } from "./parked.js";

/** `over`: ended, and quiet since · `rest`: quiet for long · `full`: let go for others · `stopped`: the recording ends here */
export type Leaving = "over" | "rest" | "full" | "stopped";

export interface OpenOrder extends Subject {
  readonly key: string;
  readonly parked: Parked[];
  /** Bytes that are parked. */
  size: number;
  /** Time of the last entry. */
  lastAt: number;
  /** Time at which the recording begins, or begins again. */
  readonly from: number;
  /** Something of this order was let go before. */
  readonly goesOn: boolean;
  /** Nothing is to be expected of it but copies and returns. */
  ended: boolean;
  /** How many entries there were when it was last judged before its time. */
  peeked: number;
}

export interface Bounds {
  /** Most orders that are open at the same time. */
  readonly orders: number;
  /** Most bytes of all that is kept of them. */
  readonly bytes: number;
  /** After so many milliseconds without anything new an order is at rest. */
  readonly restMs: number;
  /** The same, of an order that has ended. */
  readonly restAfterEndMs: number;
}

/** One order may take up this part of the room, so that a call that repeats for ever drives out no other orders. */
const mostOfOne = 8;

export type Leave = (order: OpenOrder, why: Leaving) => void;

export class OpenOrders {
  readonly #bounds: Bounds;
  readonly #leave: Leave;
  /** Each in the order of its last entry. */
  readonly #going = new Map<string, OpenOrder>();
  readonly #ended = new Map<string, OpenOrder>();
  readonly #known = new Codes();
  #size = 0;
  #most = 0;

  constructor(bounds: Bounds, leave: Leave) {
    this.#bounds = bounds;
    this.#leave = leave;
  }

  /** The most that were open at one time. */
  get most(): number {
    return this.#most;
  }

  /** The order, which is made when it is new, for something that happened at this time. */
  at(
    { orderCode, locationCode }: Subject,
    now: number,
    from: number,
  ): OpenOrder {
    const key = JSON.stringify([locationCode, orderCode]);
    const known = this.#going.get(key) ?? this.#ended.get(key);
    const order = known ?? {
      orderCode,
      locationCode,
      key,
      parked: [],
      size: 0,
      lastAt: now,
      from,
      goesOn: this.#known.has(key),
      ended: false,
      peeked: 0,
    };
    if (order.lastAt < now) order.lastAt = now;
    return order;
  }

  /** Adds an entry to an order, and puts the order behind the others. */
  park(order: OpenOrder, parked: Parked): void {
    order.parked.push(parked);
    order.size += parked.size;
    this.#size += parked.size;
    this.#going.delete(order.key);
    this.#ended.delete(order.key);
    (order.ended ? this.#ended : this.#going).set(order.key, order);
    this.#most = Math.max(this.#most, this.count);
    if (order.size > this.#bounds.bytes / mostOfOne) this.#letGo(order, "full");
    while (this.count > this.#bounds.orders || this.#size > this.#bounds.bytes)
      this.#letGo(this.#oldest(), "full");
  }

  /** Adds an entry to all that are open; those that go while this lasts are gone. */
  parkInAll(parked: Parked): void {
    for (const order of [...this.all()])
      if (this.#going.has(order.key) || this.#ended.has(order.key))
        this.park(order, parked);
  }

  get count(): number {
    return this.#going.size + this.#ended.size;
  }

  /** Those that are open now. */
  *all(): Iterable<OpenOrder> {
    yield* this.#going.values();
    yield* this.#ended.values();
  }

  /** Lets those go that are over or at rest at this time. */
  settle(now: number): void {
    const { restMs, restAfterEndMs } = this.#bounds;
    this.#letGoUntil(this.#ended, now - restAfterEndMs, "over");
    this.#letGoUntil(this.#going, now - restMs, "rest");
  }

  /** Lets all go: the recording ends, or something is missing from here on. */
  stop(): void {
    for (const order of [...this.all()]) this.#letGo(order, "stopped");
  }

  #letGoUntil(
    orders: ReadonlyMap<string, OpenOrder>,
    time: number,
    why: Leaving,
  ): void {
    for (const order of orders.values()) {
      if (order.lastAt > time) return;
      this.#letGo(order, why);
    }
  }

  #oldest(): OpenOrder | undefined {
    const [ended] = this.#ended.values();
    const [going] = this.#going.values();
    return ended ?? going;
  }

  #letGo(order: OpenOrder | undefined, why: Leaving): void {
    if (order === undefined) return;
    this.#going.delete(order.key);
    this.#ended.delete(order.key);
    this.#size -= order.size;
    this.#known.add(order.key);
    this.#leave(order, why);
  }
}
