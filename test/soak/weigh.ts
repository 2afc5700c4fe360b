/** What is in the heap after a collection, to the byte: of the living session alone, and of one order. */
import { pack, pieces, type Stage } from "./deeds.js";
import { entriesOf, keptEntries } from "./entries.js";
import { step, type Lived } from "./living.js";
import { liveOne } from "./lives.js";
import type { MockProcess } from "./mock-process.js";
import type { BareHeap, OrderWeight } from "./result.js";
import { round } from "./sampler.js";
import { pause, retryDelaysMs, stockUp, untilDelivered } from "./session.js";
import { Book } from "./tally.js";
import type { Vendor } from "./vendor.js";

/** A session that comes and goes, for what the first one makes once and leaves for good: code, libraries, a letter of every font. */
export async function practise(stage: Stage, vendor: Vendor): Promise<void> {
  const there = await crowd(stage, vendor, "practice", 40);
  const order = { orderCode: "practice-papers", sku: "SKU-1" };
  const line = { channelSkuCode: order.sku, quantity: pieces };
  await there.calls.control(there.book, "POST", "/orders", {
    orderCode: order.orderCode,
    lines: [{ ...line, orderItemCode: "1" }],
  });
  const { invoiceUrl, shippingLabel } = await pack(there, order);
  for (const address of [invoiceUrl, shippingLabel?.shippingLabelUrl])
    if (address !== undefined) await there.calls.document(there.book, address);
  await untilDelivered(there);
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
  const { kept, compiled } = await mock.collected();
  const mib = (bytes: number): number => round(bytes / 2 ** 20, 2);
  return { mib: mib(kept), compiledMib: mib(compiled), entries: inMemory };
}

/** The heap before, with, and after a session of orders. */
export async function weigh(
  stage: Stage,
  vendor: Vendor,
  mock: MockProcess,
  orders: number,
): Promise<OrderWeight> {
  const { calls, book: main } = stage;
  const { kept: before } = await mock.collected();
  await crowd(stage, vendor, "weighed", orders);
  const { kept: withOrders } = await mock.collected();
  await calls.control(main, "DELETE", "/sessions/weighed");
  await pause(500);
  const { kept: after } = await mock.collected();
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
): Promise<Stage> {
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
  return stage;
}
