/**
 * The memory of a dispatcher whose partner is away: messages pile up, are delivered, and pile up again. To be run with
 * `--expose-gc`, so that only what is held counts.
 */
import { systemClock } from "../../../src/history/clock.js";
import { History } from "../../../src/history/history.js";
import { demoSettings } from "../../../src/simulator/demo.js";
import { Dispatcher } from "../../../src/simulator/outbound/dispatcher.js";
import { outgoing } from "./outgoing.js";
import { serveParent } from "./parent.js";

export interface QueuedOrder {
  readonly url: string;
  readonly messages: number;
  readonly piles: number;
}

export interface QueuedResult {
  /** MiB of the heap, each time after a collection. */
  readonly before: number;
  readonly piles: readonly {
    readonly queued: number;
    readonly delivered: number;
  }[];
}

/** What the mock keeps at most; see the command `mock`. */
const kept = 20_000;
const bodyLength = 1_000;

async function pileUp(order: QueuedOrder): Promise<QueuedResult> {
  const settings = { ...demoSettings().delivery, concurrency: 50 };
  const dispatcher = new Dispatcher({
    clock: systemClock,
    history: new History(systemClock, 0, { keep: kept }),
    settings: { ...settings, mode: "held" },
    endpointsOf: () => ({ orderEvents: order.url }),
    keepFinished: kept,
  });
  const before = heap();
  const piles: QueuedResult["piles"][number][] = [];
  for (let pile = 0; pile < order.piles; pile += 1) {
    for (let count = 0; count < order.messages; count += 1) {
      const number = pile * order.messages + count;
      const bodyText = JSON.stringify({
        number,
        text: "x".repeat(bodyLength),
      });
      dispatcher.enqueue(outgoing(number, bodyText));
    }
    const queued = heap();
    dispatcher.setMode("auto");
    await dispatcher.whenIdle();
    dispatcher.setMode("held");
    piles.push({ queued, delivered: heap() });
  }
  await dispatcher.close();
  return { before, piles };
}

function heap(): number {
  if (globalThis.gc === undefined)
    throw new Error("Run this worker with --expose-gc.");
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

serveParent(pileUp);
