/** Outbound messages beside a bare pool of undici, and the memory of many that wait. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { pinning } from "../support/measuring/pinned-process.js";
import { spreadOf, type Spread } from "../support/measuring/statistics.js";
import { WorkerProcess } from "./worker-process.js";
import type { DeliverOrder, DeliverResult } from "./workers/deliver.js";
import type { QueuedOrder, QueuedResult } from "./workers/queued.js";

export interface DeliveryOptions {
  readonly worker: (name: string) => string;
  readonly messages: number;
  readonly turns: number;
  readonly concurrencies: readonly number[];
  readonly queued: number;
}

export interface DeliveryCell {
  readonly concurrency: number;
  /** Messages per second. */
  readonly kit: Spread;
  readonly pool: Spread;
  /** The kit's messages per second in parts of the pool's in the same turn. */
  readonly kitOfPool: Spread;
}

export interface Queued extends QueuedResult {
  readonly messages: number;
}

export interface Deliveries {
  readonly cells: readonly DeliveryCell[];
  readonly queued: Queued;
}

export async function measureDelivery(
  options: DeliveryOptions,
): Promise<Deliveries> {
  const { worker, messages, turns, concurrencies } = options;
  const receiver = fork(
    worker("receiver"),
    [],
    pinning
      ? { execPath: "taskset", execArgv: ["-c", "1", process.execPath] }
      : {},
  );
  try {
    const [{ url }] = (await once(receiver, "message")) as [{ url: string }];
    const cells: DeliveryCell[] = [];
    for (const concurrency of concurrencies) {
      const { kit, pool } = await inWorker<DeliverResult>(worker("deliver"), {
        url,
        concurrency,
        messages,
        turns,
      } satisfies DeliverOrder);
      cells.push({
        concurrency,
        kit: spreadOf(kit),
        pool: spreadOf(pool),
        kitOfPool: spreadOf(
          kit.map((rate, turn) => rate / (pool[turn] ?? Number.NaN)),
        ),
      });
    }
    const queued = await inWorker<QueuedResult>(
      worker("queued"),
      { url, messages: options.queued, piles: 3 } satisfies QueuedOrder,
      ["--expose-gc"],
    );
    return { cells, queued: { messages: options.queued, ...queued } };
  } finally {
    const gone = once(receiver, "exit");
    receiver.disconnect();
    await gone;
  }
}

/** One order for a worker of its own. */
export async function inWorker<Result>(
  file: string,
  order: object,
  flags: readonly string[] = [],
): Promise<Result> {
  const worker = new WorkerProcess<object, Result>({ file, core: 0, flags });
  try {
    return await worker.run(order);
  } finally {
    await worker.stop();
  }
}
