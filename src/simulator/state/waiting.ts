/** Which orders wait for which stock, so that arriving stock finds them without a search through all orders. */
import { openOf, type Order } from "./order.js";
import { orderKey } from "./place.js";
import { keyOf } from "./table.js";

export interface WaitingQueue {
  enter(order: Order): void;
  leave(order: Order): void;
  /** Keys of the orders that wait for a product at a location, oldest first. */
  waitingFor(locationCode: string, barcode: string): Iterable<string>;
  copy(): WaitingQueue;
}

export class WaitingOrders implements WaitingQueue {
  readonly #queues: Map<string, Set<string>>;

  constructor(queues: Iterable<readonly [string, Set<string>]> = []) {
    this.#queues = new Map(queues);
  }

  enter(order: Order): void {
    for (const queue of this.#queuesOf(order)) queue.add(orderKey(order));
  }

  leave(order: Order): void {
    for (const queue of this.#queuesOf(order)) queue.delete(orderKey(order));
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

/** For overlays: a decision reads the queue of the state itself and leaves it as it is. */
export const noQueue: WaitingQueue = {
  enter: () => undefined,
  leave: () => undefined,
  waitingFor: () => [],
  copy: () => noQueue,
};

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
