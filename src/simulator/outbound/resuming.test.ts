import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  becomes,
  DispatchingBench,
  turn,
} from "../../../test/simulator/dispatching.js";
import { assessExchange } from "./assess.js";
import type { DeliveryRecord } from "./delivery.js";
import type { Dispatcher } from "./dispatcher.js";

let bench: DispatchingBench;
beforeEach(async () => {
  bench = await DispatchingBench.begin();
});
afterEach(() => bench.end());

/** As `recordsOf` a dispatcher of an earlier process would tell it. */
function record(
  state: DeliveryRecord["state"],
  attempts: DeliveryRecord["attempts"] = [],
  orderCode = "A",
): DeliveryRecord {
  const message = bench.message(orderCode);
  return { message, createdAt: bench.clock.now() - 60_000, attempts, state };
}

/** What a data folder keeps of a dispatcher that ended. */
function recordsOf(dispatcher: Dispatcher): DeliveryRecord[] {
  return dispatcher.deliveries().map((delivery) => {
    const { message, createdAt, attempts, state } = delivery;
    const resting = state === "delivering" ? "queued" : state;
    return { message, createdAt, attempts, state: resting };
  });
}

/** A message that an earlier process tried once and could not deliver. */
async function triedOnce(): Promise<DeliveryRecord> {
  const earlier = bench.start();
  bench.answer(500);
  const { key } = earlier.enqueue(bench.message("A")).message;
  await becomes(earlier, key, ({ attempts }) => attempts.length === 1);
  await earlier.close();
  const [left] = recordsOf(earlier);
  if (left === undefined) throw new Error("nothing is left");
  return left;
}

describe("messages of an earlier process", () => {
  it("are put back as they were", async () => {
    const records = [
      record("delivered"),
      record("parked"),
      record("held"),
      record("queued"),
    ];
    const dispatcher = bench.start();
    dispatcher.resume(records);
    expect(recordsOf(dispatcher)).toEqual(records);
    expect(dispatcher.counts()).toMatchObject({
      delivered: 1,
      parked: 1,
      held: 1,
      queued: 1,
    });
    await dispatcher.whenIdle();
    expect(bench.arrived()).toEqual([4]);
  });

  it("keep the order of each order, before what is new", async () => {
    const dispatcher = bench.start();
    dispatcher.resume([record("queued"), record("queued"), record("queued")]);
    dispatcher.enqueue(bench.message("A"));
    await dispatcher.whenIdle();
    expect(bench.arrived()).toEqual([1, 2, 3, 4]);
  });

  it("go on with the number of their attempts and have all their retries", async () => {
    const left = await triedOnce();
    const dispatcher = bench.start();
    dispatcher.resume([left]);
    const { key } = left.message;
    for (const [count, wait] of [
      [2, 1000],
      [3, 5000],
    ] as const) {
      await becomes(
        dispatcher,
        key,
        ({ attempts }) => attempts.length === count,
      );
      expect(dispatcher.delivery(key)?.nextAttemptAt).toBe(
        bench.clock.now() + wait,
      );
      bench.clock.advance(wait);
    }
    await becomes(dispatcher, key, ({ state }) => state === "parked");
    const attempts = dispatcher.delivery(key)?.attempts ?? [];
    expect(attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(attempts.map(({ exchange }) => exchange.attempt)).toEqual([
      1, 2, 3, 4,
    ]);
    expect(dispatcher.delivery(key)?.createdAt).toBe(left.createdAt);
  });

  it("may be sent again by hand when they were delivered", async () => {
    const left = record("delivered");
    const dispatcher = bench.start();
    dispatcher.resume([left]);
    const attempt = await dispatcher.attempt(left.message.key);
    expect(attempt).toMatchObject({ number: 1, acknowledged: true });
    expect(bench.arrived()).toEqual([left.message.messageId]);
  });

  it("count among the finished ones that are forgotten", () => {
    const records = Array.from({ length: 5 }, () => record("delivered"));
    const dispatcher = bench.start({}, 2);
    dispatcher.resume(records);
    expect(recordsOf(dispatcher)).toEqual(records.slice(3));
  });

  it("are sent in held mode too, if they were queued: somebody had released them", async () => {
    const dispatcher = bench.start({ mode: "held" });
    dispatcher.resume([record("held"), record("queued")]);
    await dispatcher.whenIdle();
    await turn();
    expect(bench.arrived()).toEqual([2]);
  });

  it("refuse a key that is known", () => {
    const dispatcher = bench.start({ mode: "held" });
    const message = bench.message();
    dispatcher.enqueue(message);
    expect(() => {
      dispatcher.resume([{ ...record("held"), message }]);
    }).toThrow(/used before/);
  });
});

it("says of a history alone what the dispatcher said when the calls ended", async () => {
  const dispatcher = bench.start({ retryDelaysMs: [] });
  bench.receiver.answer = (response, { body }) => {
    const { messageId } = JSON.parse(body) as { messageId: number };
    if (messageId === 1) response.writeHead(200).end('{"hasError":false}');
    else if (messageId === 2) response.writeHead(200).end('{"hasError":true}');
    else if (messageId === 3) response.writeHead(503).end();
    else response.destroy();
  };
  for (const order of ["A", "B", "C", "D"])
    dispatcher.enqueue(bench.message(order));
  await dispatcher.whenIdle();
  const said = dispatcher.deliveries().flatMap(({ attempts }) => attempts);
  expect(said.map(({ acknowledged }) => acknowledged)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  for (const { exchange, number, ...assessment } of said) {
    expect(number).toBe(1);
    expect(bench.history.entries).toContain(exchange);
    expect(assessExchange(exchange)).toEqual(
      "problem" in assessment
        ? assessment
        : { acknowledged: assessment.acknowledged },
    );
  }
});
