import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  becomes,
  DispatchingBench,
  turn,
} from "../../../test/simulator/dispatching.js";

let bench: DispatchingBench;
beforeEach(async () => {
  bench = await DispatchingBench.begin();
});
afterEach(() => bench.end());

describe("deliveries in batches", () => {
  it("wait for the next tick, and leave together", async () => {
    const dispatcher = bench.start({ batchEveryMs: 10_000 });
    const [first, second] = [bench.message("A"), bench.message("B")];
    dispatcher.enqueue(first);
    bench.clock.advance(4000);
    dispatcher.enqueue(second);
    await turn();
    for (const { key } of [first, second])
      expect(dispatcher.delivery(key)).toMatchObject({
        state: "queued",
        attempts: [],
        nextAttemptAt: bench.clock.now() + 6000,
      });
    expect(bench.clock.waiting).toBe(1);
    bench.clock.advance(5999);
    await turn();
    expect(dispatcher.counts().queued).toBe(2);
    bench.clock.advance(1);
    await dispatcher.whenIdle();
    expect(bench.arrived()).toEqual([first.messageId, second.messageId]);
    expect(bench.clock.waiting).toBe(0);
  });

  it("take all of an order that was queued at the tick, one after the other, and nothing later", async () => {
    const dispatcher = bench.start({ batchEveryMs: 10_000 });
    for (let count = 0; count < 3; count += 1)
      dispatcher.enqueue(bench.message("A"));
    const release = bench.hold();
    bench.clock.advance(10_000);
    await bench.arrivals(1);
    const late = bench.message("A");
    dispatcher.enqueue(late);
    bench.answer(200);
    release();
    await becomes(dispatcher, "order-3", ({ state }) => state === "delivered");
    await turn();
    expect(bench.arrived()).toEqual([1, 2, 3]);
    expect(dispatcher.delivery(late.key)).toMatchObject({
      state: "queued",
      attempts: [],
    });
    bench.clock.advance(10_000);
    await dispatcher.whenIdle();
    expect(bench.arrived()).toEqual([1, 2, 3, 4]);
  });

  it("respect the concurrency: the rest of a batch follows as calls end, not at the next tick", async () => {
    const dispatcher = bench.start({ batchEveryMs: 10_000, concurrency: 2 });
    let most = 0;
    dispatcher.onChange(() => {
      most = Math.max(most, dispatcher.counts().delivering);
    });
    for (let count = 0; count < 7; count += 1)
      dispatcher.enqueue(bench.message(`O-${count}`));
    bench.clock.advance(10_000);
    await dispatcher.whenIdle();
    expect(bench.receiver.requests).toHaveLength(7);
    expect(most).toBe(2);
  });

  it("try again at the first tick after the wait", async () => {
    const dispatcher = bench.start({
      batchEveryMs: 10_000,
      retryDelaysMs: [1000, 10_000],
    });
    bench.answer(500);
    const one = bench.message();
    dispatcher.enqueue(one);
    const start = bench.clock.now();
    bench.clock.advance(10_000);
    await becomes(dispatcher, one.key, ({ attempts }) => attempts.length === 1);
    expect(dispatcher.delivery(one.key)?.nextAttemptAt).toBe(start + 20_000);
    bench.clock.advance(9999);
    await turn();
    expect(bench.receiver.requests).toHaveLength(1);
    bench.clock.advance(1);
    await becomes(dispatcher, one.key, ({ attempts }) => attempts.length === 2);
    expect(dispatcher.delivery(one.key)?.nextAttemptAt).toBe(start + 30_000);
    bench.clock.advance(10_000);
    await becomes(dispatcher, one.key, ({ state }) => state === "parked");
    expect(bench.clock.waiting).toBe(0);
  });

  it("do not hold back a call on demand, and forget what it delivered", async () => {
    const dispatcher = bench.start({ batchEveryMs: 10_000 });
    const one = bench.message();
    dispatcher.enqueue(one);
    expect((await dispatcher.attempt(one.key)).acknowledged).toBe(true);
    expect(dispatcher.isIdle()).toBe(true);
    expect(bench.clock.waiting).toBe(0);
    bench.clock.advance(10_000);
    await turn();
    expect(bench.arrived()).toEqual([one.messageId]);
  });

  it("leave no timer behind when the dispatcher is closed", async () => {
    const dispatcher = bench.start({ batchEveryMs: 10_000 });
    for (const order of ["A", "B"]) dispatcher.enqueue(bench.message(order));
    expect(bench.clock.waiting).toBe(1);
    await dispatcher.close();
    expect(bench.clock.waiting).toBe(0);
    bench.clock.advance(10_000);
    await turn();
    expect(bench.receiver.requests).toHaveLength(0);
  });
});
