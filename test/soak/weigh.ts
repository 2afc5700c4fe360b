/** What an order costs the mock's memory, and whether it is given back. */
import type { Stage } from "./deeds.js";
import { liveOne } from "./lives.js";
import type { MockProcess } from "./mock-process.js";
import type { OrderWeight } from "./result.js";
import { round } from "./sampler.js";
import { pause, retryDelaysMs, stockUp, untilDelivered } from "./session.js";
import { Book } from "./tally.js";
import type { Vendor } from "./vendor.js";

/** The heap before, with, and after a session of orders; a smaller one goes before, for what is made once and stays. */
export async function weigh(
  stage: Stage,
  vendor: Vendor,
  mock: MockProcess,
  orders: number,
): Promise<OrderWeight> {
  const { calls, book: main } = stage;
  await crowd(stage, vendor, "practice", 10);
  await calls.control(main, "DELETE", "/sessions/practice");
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
