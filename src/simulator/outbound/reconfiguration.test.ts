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

describe("other settings while it runs", () => {
  it("start what waited for a free call as soon as there are more", async () => {
    const dispatcher = bench.start({ concurrency: 1 });
    const release = bench.hold();
    for (let count = 0; count < 5; count += 1)
      dispatcher.enqueue(bench.message(`O-${count}`));
    await bench.arrivals(1);
    await turn();
    expect(dispatcher.counts()).toMatchObject({ delivering: 1, queued: 4 });
    dispatcher.configure(deliverySettings({ concurrency: 4 }));
    await bench.arrivals(4);
    expect(dispatcher.counts()).toMatchObject({ delivering: 4, queued: 1 });
    bench.answer(200);
    release();
    await dispatcher.whenIdle();
  });

  it("let the calls that are too many end by themselves", async () => {
    const dispatcher = bench.start({ concurrency: 3 });
    const release = bench.hold();
    for (let count = 0; count < 5; count += 1)
      dispatcher.enqueue(bench.message(`O-${count}`));
    await bench.arrivals(3);
    dispatcher.configure(deliverySettings({ concurrency: 1 }));
    let most = 0;
    dispatcher.onChange(({ attempts }) => {
      if (attempts.length === 0)
        most = Math.max(most, dispatcher.counts().delivering);
    });
    bench.answer(200);
    release();
    await dispatcher.whenIdle();
    expect(bench.receiver.requests).toHaveLength(5);
    expect(most).toBeLessThanOrEqual(1);
  });

  it("give the next call another time-out", async () => {
    const dispatcher = bench.start({ retryDelaysMs: [0] });
    bench.hold();
    const one = bench.message();
    dispatcher.enqueue(one);
    await bench.arrivals(1);
    dispatcher.configure(
      deliverySettings({ timeoutMs: 300, retryDelaysMs: [0] }),
    );
    bench.clock.advance(44_999);
    await turn();
    expect(dispatcher.delivery(one.key)?.attempts).toHaveLength(0);
    bench.clock.advance(1);
    await becomes(dispatcher, one.key, ({ attempts }) => attempts.length === 1);
    bench.clock.advance(0);
    await bench.arrivals(2);
    bench.clock.advance(300);
    await becomes(dispatcher, one.key, ({ attempts }) => attempts.length === 2);
    expect(dispatcher.delivery(one.key)?.attempts[1]?.problem).toBe(
      "no answer within 300 ms",
    );
  });

  it("plan the next wait anew, and leave one that has begun", async () => {
    const dispatcher = bench.start({ retryDelaysMs: [1000] });
    bench.answer(500);
    const one = bench.message();
    dispatcher.enqueue(one);
    await becomes(dispatcher, one.key, ({ attempts }) => attempts.length === 1);
    const due = bench.clock.now() + 1000;
    dispatcher.configure(deliverySettings({ retryDelaysMs: [5, 70] }));
    expect(dispatcher.delivery(one.key)?.nextAttemptAt).toBe(due);
    bench.clock.advance(1000);
    await becomes(dispatcher, one.key, ({ attempts }) => attempts.length === 2);
    expect(dispatcher.delivery(one.key)?.nextAttemptAt).toBe(due + 70);
  });

  it("send what waits for a batch at once when there are none any more", async () => {
    const dispatcher = bench.start({ batchEveryMs: 60_000 });
    for (const order of ["B", "A", "A"])
      dispatcher.enqueue(bench.message(order));
    await turn();
    dispatcher.configure(deliverySettings({ concurrency: 1 }));
    await dispatcher.whenIdle();
    expect(bench.arrived()).toEqual([1, 2, 3]);
    expect(bench.clock.waiting).toBe(0);
  });

  it("send what waits for a batch with the first of the new ones", async () => {
    const dispatcher = bench.start({ batchEveryMs: 60_000 });
    const one = bench.message();
    dispatcher.enqueue(one);
    bench.clock.advance(100);
    dispatcher.configure(deliverySettings({ batchEveryMs: 2000 }));
    expect(dispatcher.delivery(one.key)?.nextAttemptAt).toBe(
      bench.clock.now() + 2000,
    );
    bench.clock.advance(2000);
    await dispatcher.whenIdle();
    expect(bench.arrived()).toEqual([1]);
  });

  it("keep a wait between two attempts when batches begin", async () => {
    const dispatcher = bench.start({ retryDelaysMs: [5000] });
    bench.answer(500);
    const one = bench.message();
    dispatcher.enqueue(one);
    await becomes(dispatcher, one.key, ({ attempts }) => attempts.length === 1);
    dispatcher.configure(
      deliverySettings({ batchEveryMs: 2000, retryDelaysMs: [5000] }),
    );
    expect(dispatcher.delivery(one.key)?.nextAttemptAt).toBe(
      bench.clock.now() + 6000,
    );
    expect(bench.clock.waiting).toBe(1);
  });
});

describe("held deliveries", () => {
  it("hold back everything from now on, and send it in its order again", async () => {
    const dispatcher = bench.start({ concurrency: 1 });
    const release = bench.hold();
    const keys = ["A", "B", "A"].map((order) => {
      const one = bench.message(order);
      dispatcher.enqueue(one);
      return one.key;
    });
    await bench.arrivals(1);
    dispatcher.configure(deliverySettings({ concurrency: 1, mode: "held" }));
    const later = bench.message("C");
    expect(dispatcher.enqueue(later).state).toBe("held");
    bench.answer(200);
    release();
    await dispatcher.whenIdle();
    await turn();
    expect(dispatcher.deliveries().map(({ state }) => state)).toEqual([
      "delivered",
      "held",
      "held",
      "held",
    ]);
    dispatcher.configure(deliverySettings({ concurrency: 1 }));
    await dispatcher.whenIdle();
    expect(bench.arrived()).toEqual([1, 2, 3, 4]);
    expect([...keys, later.key]).toEqual(
      dispatcher
        .deliveries({ state: "delivered" })
        .map((one) => one.message.key),
    );
  });

  it("hold a message whose open call fails, instead of trying again", async () => {
    const dispatcher = bench.start();
    const one = bench.message();
    let fail: () => void = () => undefined;
    bench.receiver.answer = (response) => {
      fail = () => response.writeHead(500).end();
    };
    dispatcher.enqueue(one);
    await bench.arrivals(1);
    dispatcher.configure(deliverySettings({ mode: "held" }));
    fail();
    await becomes(dispatcher, one.key, ({ attempts }) => attempts.length === 1);
    expect(dispatcher.delivery(one.key)?.state).toBe("held");
    expect(bench.clock.waiting).toBe(0);
    bench.answer(200);
    dispatcher.configure(deliverySettings());
    await dispatcher.whenIdle();
    expect(dispatcher.delivery(one.key)?.state).toBe("delivered");
  });

  it("hold what waits for its next attempt", async () => {
    const dispatcher = bench.start();
    bench.answer(500);
    const one = bench.message();
    dispatcher.enqueue(one);
    await becomes(dispatcher, one.key, ({ attempts }) => attempts.length === 1);
    dispatcher.configure(deliverySettings({ mode: "held" }));
    expect(dispatcher.delivery(one.key)?.state).toBe("held");
    expect(bench.clock.waiting).toBe(0);
  });

  it("let a message that is released by hand go, with its retries", async () => {
    const dispatcher = bench.start({ mode: "held" });
    bench.answer(500);
    const one = bench.message();
    dispatcher.enqueue(one);
    dispatcher.release(one.key);
    await becomes(dispatcher, one.key, ({ attempts }) => attempts.length === 1);
    expect(dispatcher.delivery(one.key)).toMatchObject({
      state: "queued",
      nextAttemptAt: bench.clock.now() + 1000,
    });
  });
});
