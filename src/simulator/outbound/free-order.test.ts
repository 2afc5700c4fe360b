import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  becomes,
  deliverySettings,
  DispatchingBench,
  turn,
} from "../../../test/simulator/dispatching.js";

let bench: DispatchingBench;
beforeEach(async () => {
  bench = await DispatchingBench.begin();
});
afterEach(() => bench.end());

describe("without order", () => {
  const free = { inOrder: false } as const;

  it("sends messages as they were queued, as many as may be open, also of one order", async () => {
    const dispatcher = bench.start({ ...free, concurrency: 3 });
    const release = bench.hold();
    for (let count = 0; count < 6; count += 1)
      dispatcher.enqueue(bench.message("A"));
    await bench.arrivals(3);
    await turn();
    expect(dispatcher.counts()).toMatchObject({ delivering: 3, queued: 3 });
    expect(new Set(bench.arrived())).toEqual(new Set([1, 2, 3]));
    bench.answer(200);
    release();
    await dispatcher.whenIdle({ orderCode: "A", locationCode: "IN1" });
    expect(dispatcher.counts().delivered).toBe(6);
    expect(bench.receiver.requests).toHaveLength(6);
  });

  it("gives each its own retries: none waits for another", async () => {
    const dispatcher = bench.start(free);
    bench.answer(200, { 1: 500 });
    for (let count = 0; count < 3; count += 1)
      dispatcher.enqueue(bench.message("A"));
    await becomes(dispatcher, "order-3", ({ state }) => state === "delivered");
    await becomes(dispatcher, "order-2", ({ state }) => state === "delivered");
    await becomes(
      dispatcher,
      "order-1",
      ({ nextAttemptAt }) => nextAttemptAt !== undefined,
    );
    bench.clock.advance(1000);
    await becomes(
      dispatcher,
      "order-1",
      ({ attempts }) => attempts.length === 2,
    );
    bench.clock.advance(5000);
    await dispatcher.whenIdle();
    expect(dispatcher.deliveries().map(({ state }) => state)).toEqual([
      "parked",
      "delivered",
      "delivered",
    ]);
    expect(dispatcher.deliveries({ orderCode: "A" })).toHaveLength(3);
  });

  it("takes as long for one message of 60,000 of one order as for one of 3,000", async () => {
    const costOf = async (count: number): Promise<number> => {
      const dispatcher = bench.start({ ...free, concurrency: 50 });
      const before = process.cpuUsage();
      for (let index = 0; index < count; index += 1)
        dispatcher.enqueue({ ...bench.message("A"), family: "return" });
      await dispatcher.whenIdle();
      expect(dispatcher.counts()).toMatchObject({ parked: count, queued: 0 });
      return process.cpuUsage(before).user / count;
    };
    await costOf(3000);
    const few = await costOf(3000);
    // A scan of all for each would make it twenty times as much.
    expect((await costOf(60_000)) / few).toBeLessThan(8);
  });

  it("can begin while an order waits: its later messages no longer do", async () => {
    const dispatcher = bench.start();
    bench.answer(200, { 1: 500 });
    for (let count = 0; count < 3; count += 1)
      dispatcher.enqueue(bench.message("A"));
    await becomes(
      dispatcher,
      "order-1",
      ({ nextAttemptAt }) => nextAttemptAt !== undefined,
    );
    const due = dispatcher.delivery("order-1")?.nextAttemptAt;
    dispatcher.configure(deliverySettings(free));
    await becomes(dispatcher, "order-3", ({ state }) => state === "delivered");
    expect(dispatcher.delivery("order-1")).toMatchObject({
      state: "queued",
      nextAttemptAt: due,
    });
  });

  it("can end while calls are open: the order's next message waits for all of them", async () => {
    const dispatcher = bench.start({ ...free, concurrency: 2 });
    const release = bench.hold();
    for (let count = 0; count < 4; count += 1)
      dispatcher.enqueue(bench.message("A"));
    await bench.arrivals(2);
    dispatcher.configure(deliverySettings());
    await turn();
    expect(dispatcher.counts()).toMatchObject({ delivering: 2, queued: 2 });
    let most = 0;
    dispatcher.onChange(({ message }) => {
      if (message.key === "order-3" || message.key === "order-4")
        most = Math.max(most, dispatcher.counts().delivering);
    });
    bench.answer(200);
    release();
    await dispatcher.whenIdle();
    expect(bench.arrived().slice(2)).toEqual([3, 4]);
    expect(most).toBe(1);
  });
});
