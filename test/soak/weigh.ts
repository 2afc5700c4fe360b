/** What is in the heap after a collection, to the byte: of the living session alone, and of one order. */
import type { Stage } from "./deeds.js";
import { entriesOf, keptEntries } from "./entries.js";
import { step, type Lived } from "./living.js";
import { liveOne } from "./lives.js";
import type { MockProcess } from "./mock-process.js";
import type { BareHeap, OrderWeight } from "./result.js";
import { round } from "./sampler.js";
import { pause, retryDelaysMs, stockUp, untilDelivered } from "./session.js";
import { Book } from "./tally.js";
import type { Vendor } from "./vendor.js";

/** A session that comes and goes, for what the first one makes once and leaves for good: code, and a letter of every font. */
export async function practise(stage: Stage, vendor: Vendor): Promise<void> {
  await crowd(stage, vendor, "practice", 40);
  await stage.calls.control(stage.book, "DELETE", "/sessions/practice");
}

/**
 * The heap with no session but the living one, and with as many entries of its history in memory as the first time.
 *
 * @param entries as many as there are, where nothing is said
 */
export async function bareHeap(
  stage: Stage,
  lived: readonly Lived[],
  mock: MockProcess,
  entries?: number,
): Promise<BareHeap> {
  // A full history lets go of a tenth at a time.
  const tenth = keptEntries / 10;
  let { inMemory } = await entriesOf(stage);
  for (
    let turn = 0;
    turn < 3 && inMemory !== (entries ?? inMemory);
    turn += 1
  ) {
    const more = ((((entries ?? inMemory) - inMemory) % tenth) + tenth) % tenth;
    for (let made = 0; made < more; made += 1) await step(stage, lived);
    ({ inMemory } = await entriesOf(stage));
  }
  return {
    mib: round((await mock.collected()) / 2 ** 20, 2),
    entries: inMemory,
  };
}

/** The heap before, with, and after a session of orders. */
export async function weigh(
  stage: Stage,
  vendor: Vendor,
  mock: MockProcess,
  orders: number,
): Promise<OrderWeight> {
  const { calls, book: main } = stage;
  const before = await mock.collected();
  await crowd(stage, vendor, "weighed", orders);
  const withOrders = await mock.collected();
  await calls.control(main, "DELETE", "/sessions/weighed");
  await pause(500);
  const after = await mock.collected();
  const each = (bytes: number): number => round(bytes / 1024 / orders, 1);
  return {
    orders,
    kibPerOrder: each(withOrders - before),
    kibLeftPerOrder: each(after - before),
  };
}

/** A session with orders whose lives are over. */
async function crowd(
  { calls, random, book: main }: Stage,
  vendor: Vendor,
  sessionId: string,
  orders: number,
): Promise<void> {
  const book = new Book(sessionId);
  vendor.serve(book);
  await calls.control(main, "POST", "/sessions", {
    sessionId,
    endpoints: vendor.endpoints(book),
    delivery: { retryDelaysMs },
  });
  const stage = { calls, book, random };
  await stockUp(stage);
  for (let number = 1; number <= orders; number += 10)
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        liveOne(stage, `${sessionId}-${number + index}`),
      ),
    );
  await untilDelivered(stage);
}
