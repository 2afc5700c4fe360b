import { afterEach, describe, expect, it } from "vitest";
import { turn } from "../../../test/simulator/dispatching.js";
import { ManualClock } from "../../../test/support/manual-clock.js";
import { omsError } from "../../contract/errors.js";
import { History } from "../../history/history.js";
import { demoProducts, demoSettings } from "../demo.js";
import { Oms } from "../oms.js";
import { listOrders } from "../state/views.js";
import type { MadeOrders } from "./make-orders.js";
import {
  OrderStream,
  type OrderStreamOptions,
  type StreamedOms,
} from "./order-stream.js";

/** An OMS that notes what it is asked for, and answers when a test says so. */
class SlowOms implements StreamedOms {
  readonly wishes: { readonly count: number }[] = [];
  restocked = 0;
  queued = 0;
  answer: () => Promise<MadeOrders> = () =>
    Promise.resolve({ ok: true, seed: 1, orderCodes: [] });
  readonly dispatcher = {
    counts: () => ({
      held: 0,
      queued: this.queued,
      delivering: 0,
      delivered: 0,
      parked: 0,
    }),
  };

  execute() {
    this.restocked += 1;
    return { ok: true, body: undefined } as const;
  }

  generateOrders(wish: { readonly count: number }): Promise<MadeOrders> {
    this.wishes.push(wish);
    return this.answer();
  }
}

const streams: OrderStream[] = [];
const problems: string[] = [];
afterEach(async () => {
  await Promise.all(streams.splice(0).map((stream) => stream.stop()));
  problems.splice(0);
});

function streamOf(
  oms: StreamedOms,
  clock: ManualClock,
  more: Partial<OrderStreamOptions> = {},
): OrderStream {
  const stream = new OrderStream(oms, {
    count: 3,
    everyMs: 5000,
    clock,
    onProblem: (problem) => problems.push(problem),
    ...more,
  });
  streams.push(stream);
  return stream;
}

describe("an order stream", () => {
  it("asks for orders at the start and at every tick", async () => {
    const [oms, clock] = [new SlowOms(), new ManualClock()];
    await streamOf(oms, clock, { seed: 9 }).start();
    expect(oms.wishes).toEqual([{ count: 3, seed: 9, spanMs: 5000 }]);
    await turn();
    clock.advance(4999);
    await turn();
    expect(oms.wishes).toHaveLength(1);
    clock.advance(1);
    await turn();
    clock.advance(5000);
    await turn();
    expect(oms.wishes).toHaveLength(3);
    expect(oms.restocked).toBe(3);
    expect(clock.waiting).toBe(1);
  });

  it("leaves out the ticks that fall into the work of an earlier one, and keeps its beat", async () => {
    const [oms, clock] = [new SlowOms(), new ManualClock()];
    await streamOf(oms, clock).start();
    await turn();
    let finish: () => void = () => undefined;
    oms.answer = () =>
      new Promise((resolve) => {
        finish = () => {
          resolve({ ok: true, seed: 1, orderCodes: [] });
        };
      });
    clock.advance(5000);
    await turn();
    clock.advance(12_000);
    await turn();
    expect(oms.wishes).toHaveLength(2);
    expect(clock.waiting).toBe(0);
    finish();
    await turn();
    clock.advance(2999);
    await turn();
    expect(oms.wishes).toHaveLength(2);
    clock.advance(1);
    await turn();
    expect(oms.wishes).toHaveLength(3);
    finish();
  });

  it("pauses while the partners have too much to take, says so once, and goes on", async () => {
    const [oms, clock] = [new SlowOms(), new ManualClock()];
    await streamOf(oms, clock, { backlog: 50 }).start();
    await turn();
    for (const queued of [51, 52, 50, 51]) {
      oms.queued = queued;
      clock.advance(5000);
      await turn();
    }
    expect(oms.wishes).toHaveLength(2);
    expect(problems).toEqual([
      expect.stringMatching(/^no more orders for now: 51 messages wait/),
      expect.stringMatching(/^no more orders for now: 51 messages wait/),
    ]);
  });

  it("tells of what goes wrong once, and tries again", async () => {
    const [oms, clock] = [new SlowOms(), new ManualClock()];
    const refused: MadeOrders = {
      ok: false,
      error: omsError(
        "invalidBody",
        "tenants: the settings have no marketplace",
      ),
    };
    oms.answer = () => Promise.resolve(refused);
    await streamOf(oms, clock).start();
    await turn();
    clock.advance(5000);
    await turn();
    expect(problems).toEqual([
      "no orders: Input validation failed [tenants: the settings have no marketplace]",
    ]);
    oms.answer = () => Promise.reject(new Error("broken"));
    clock.advance(5000);
    await turn();
    expect(problems.slice(1)).toEqual(["broken"]);
    expect(oms.wishes).toHaveLength(3);
    expect(clock.waiting).toBe(1);
  });

  it("makes nothing after it was stopped, and leaves no timer", async () => {
    const [oms, clock] = [new SlowOms(), new ManualClock()];
    const stream = streamOf(oms, clock);
    await stream.start();
    await turn();
    await stream.stop();
    expect(clock.waiting).toBe(0);
    clock.advance(50_000);
    await turn();
    expect(oms.wishes).toHaveLength(1);
  });

  it("can be stopped while it works, and settles when that is done", async () => {
    const [oms, clock] = [new SlowOms(), new ManualClock()];
    let finish: () => void = () => undefined;
    oms.answer = () =>
      new Promise((resolve) => {
        finish = () => {
          resolve({ ok: true, seed: 1, orderCodes: [] });
        };
      });
    const stream = streamOf(oms, clock);
    const started = stream.start();
    let stopped = false;
    const stopping = stream.stop().then(() => {
      stopped = true;
    });
    await turn();
    expect(stopped).toBe(false);
    finish();
    await Promise.all([started, stopping]);
    expect(clock.waiting).toBe(0);
  });
});

describe("a stream into an OMS", () => {
  it("does not end with everything waiting for stock, and never gives a code twice", async () => {
    const clock = new ManualClock(Date.UTC(2024, 4, 6, 9));
    const oms = new Oms({
      settings: demoSettings({
        products: demoProducts.slice(0, 10),
        delivery: { mode: "held" },
      }),
      clock,
      history: new History(clock),
      documentBase: () => "http://127.0.0.1:4010",
    });
    const stream = streamOf(oms, clock, { count: 20 });
    await stream.start();
    for (let tick = 0; tick < 30; tick += 1) {
      await turn();
      clock.advance(5000);
    }
    await stream.stop();
    const orders = [...listOrders(oms.state)];
    expect(orders.length).toBeGreaterThan(500);
    expect(new Set(orders.map((order) => order.orderCode)).size).toBe(
      orders.length,
    );
    const waiting = orders.filter((order) => order.status === "WAITING");
    expect(waiting.length).toBeLessThan(orders.length / 10);
    expect(problems).toEqual([]);
    await oms.close();
  });
});
