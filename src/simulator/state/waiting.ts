/** Which orders wait for which stock, so that arriving stock finds them without a search through all orders. */
import { openOf, type Order } from "./order.js";
import { orderKey } from "./place.js";
import { keyOf } from "./table.js";

export interface WaitingQueue {
  enter(order: Order): void;
  leave(order: Order): void;
  /** Keys of the orders that wait for a product at a location, oldest first. */
  waitingFor(locationCode: string, barcode: string): Iterable<string>;
  /** No order waits for anything. */
  readonly isEmpty: boolean;
  copy(): WaitingQueue;
}

export class WaitingOrders implements WaitingQueue {
  readonly #queues: Map<string, Set<string>>;
  /** The keys of all that wait. */
  readonly #orders: Set<string>;

  constructor(queues: Iterable<readonly [string, Set<string>]> = []) {
    this.#queues = new Map(queues);
    this.#orders = new Set(
      [...this.#queues.values()].flatMap((queue) => [...queue]),
    );
  }

  get isEmpty(): boolean {
    return this.#orders.size === 0;
  }

  enter(order: Order): void {
    const key = orderKey(order);
    const queues = this.#queuesOf(order);
    for (const queue of queues) queue.add(key);
    if (queues.length > 0) this.#orders.add(key);
  }

  leave(order: Order): void {
    const key = orderKey(order);
    if (!this.#orders.delete(key)) return;
    for (const queue of this.#queuesOf(order)) queue.delete(key);
  }

  waitingFor(locationCode: string, barcode: string): Iterable<string> {
    return this.#queues.get(keyOf(locationCode, barcode)) ?? [];
  }

  copy(): WaitingQueue {
    return new WaitingOrders(
      [...this.#queues].map(([key, queue]) => [key, new Set(queue)]),
    );
  }

  #queuesOf(order: Order): Set<string>[] {
    return [...new Set(order.lines.map((line) => line.barcode))].map(
      (barcode) => {
        const key = keyOf(order.locationCode, barcode);
        let queue = this.#queues.get(key);
        if (queue === undefined) {
          queue = new Set();
          this.#queues.set(key, queue);
        }
        return queue;
      },
    );
  }
}

/** For overlays: a decision reads the queue of the state itself, and leaves it as it is until it is carried out. */
export class QueueChanges implements WaitingQueue {
  /** In their order; an order that comes and goes in one decision never waits. */
  readonly #changes: { readonly order: Order; readonly enters: boolean }[] = [];
  readonly isEmpty = true;

  enter(order: Order): void {
    this.#changes.push({ order, enters: true });
  }

  leave(order: Order): void {
    const last = this.#changes.at(-1);
    if (last?.enters === true && orderKey(last.order) === orderKey(order))
      this.#changes.pop();
    else this.#changes.push({ order, enters: false });
  }

  waitingFor(): Iterable<string> {
    return [];
  }

  copy(): WaitingQueue {
    throw new Error("What a decision would change is not copied.");
  }

  commit(queue: WaitingQueue): void {
    for (const { order, enters } of this.#changes)
      if (enters) queue.enter(order);
      else queue.leave(order);
    this.#changes.length = 0;
  }
}

/** Open units of an order by barcode: what it needs, or holds once it is allocated. */
export function unitsByBarcode(order: Order): Map<string, number> {
  const units = new Map<string, number>();
  for (const line of order.lines) {
    const open = openOf(line);
    if (open > 0)
      units.set(line.barcode, (units.get(line.barcode) ?? 0) + open);
  }
  return units;
}
