/** What happened at the mock, and the steps that say it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Caller, startQuiet } from "../../test/support/caller.js";
import { Control } from "../../test/support/control.js";
import { ManualClock } from "../../test/support/manual-clock.js";
import { HttpReceiver } from "../../test/support/receiver.js";
import { loadRegister, type Register } from "../rules/register.js";
import { demoTenants } from "../simulator/demo.js";
import type { RunningOms } from "../simulator/start.js";
import {
  NothingToSave,
  scenarioFromHistory,
  type DoneByHand,
  type SavedScenario,
} from "./scenario-from-history.js";

let register: Register;
let running: RunningOms;
let vendor: HttpReceiver;
let clock: ManualClock;
let caller: Caller;
const control = new Control(() => running);
const place = { locationCode: "WH1", channelName: "DEMO" };

beforeEach(async () => {
  register = await loadRegister();
  clock = new ManualClock();
  vendor = await HttpReceiver.listen();
  const [efs, marketplace] = demoTenants;
  const endpoints = {
    orderEvents: vendor.url("/orders"),
    returnEvents: vendor.url("/returns"),
    sellerCancellation: vendor.url("/cancellations"),
  };
  running = await startQuiet(
    { tenants: [{ ...efs, endpoints }, marketplace] },
    { clock },
  );
  caller = new Caller(running);
});
afterEach(async () => {
  await running.close();
  await vendor.close();
});

/** Nothing of what a test does happens at the same moment. */
function then<Value>(act: () => Promise<Value>): Promise<Value> {
  clock.advance(1_000);
  return act();
}

function create(orderCode: string, more: object = {}) {
  return then(() =>
    control.ask("createOrder", "/orders", 201, {
      orderCode,
      lines: [{ channelSkuCode: "SKU-3", quantity: 4 }],
      ...more,
    }),
  );
}

function cancel(orderCode: string, quantity: number, by = "customer") {
  return then(() =>
    control.ask("cancelOrder", `/orders/${orderCode}/cancel`, 200, {
      by,
      lines: [{ channelSkuCode: "SKU-3", quantity }],
    }),
  );
}

function keyOf(orderCode: string, eventType: string): string {
  const found = running.oms.dispatcher
    .deliveries({ orderCode, eventType })
    .at(0);
  if (found === undefined) throw new Error(`no ${eventType} of ${orderCode}`);
  return found.message.key;
}

type Fault = Parameters<RunningOms["oms"]["dispatcher"]["attempt"]>[1];

function send(orderCode: string, eventType: string, fault?: Fault) {
  return then(() =>
    running.oms.dispatcher.attempt(keyOf(orderCode, eventType), fault),
  );
}

function pack(orderCode: string, quantityToPack: number) {
  return then(async () => {
    await caller
      .call("POST", "/usp/order/pack", {
        orderCode,
        ...place,
        shipmentItems: [{ channelSkuCode: "SKU-3", quantityToPack }],
      })
      .catch(() => undefined);
  });
}

function saved(
  orderCodes: readonly string[],
  more: Partial<DoneByHand> = {},
): SavedScenario {
  const { oms } = running;
  return scenarioFromHistory({
    entries: oms.history.entries,
    orders: orderCodes.map((orderCode) => ({ orderCode, ...place })),
    state: oms.state,
    messages: oms.dispatcher.deliveries(),
    register,
    profile: "efs",
    ...more,
  });
}

function stepsOf({ scenario }: SavedScenario) {
  return scenario.steps.map(({ step }) => step);
}

const copy = { fault: "F1", description: "again" };
const lines = (quantity: number) => [{ sku: "SKU-3", quantity }];

describe("deliveries", () => {
  it("that came late or in another order are held back, and said where they came", async () => {
    await create("X");
    await cancel("X", 1);
    await send("X", "SUBORDER_PARTIAL_CANCEL");
    await send("X", "SUBORDER_CREATE");
    expect(stepsOf(saved(["X"]))).toEqual([
      { create: "A", hold: true },
      { cancel: "A", lines: lines(1) },
      { deliver: "A.SUBORDER_CREATE" },
      { observe: "A" },
    ]);
  });

  it("are counted, together or one after the other, with others in between", async () => {
    await create("X");
    await send("X", "SUBORDER_CREATE");
    await send("X", "SUBORDER_CREATE", copy);
    await send("X", "SUBORDER_CREATE", copy);
    await create("OTHER");
    await send("OTHER", "SUBORDER_CREATE");
    await then(() =>
      running.oms.dispatcher.attemptTogether(keyOf("X", "SUBORDER_CREATE"), 3, {
        fault: "F2",
        description: "together",
      }),
    );
    expect(stepsOf(saved(["X"]))).toEqual([
      { create: "A" },
      { deliver: "A.SUBORDER_CREATE", copies: 2 },
      { others: 1, before: "A" },
      { deliver: "A.SUBORDER_CREATE", copies: 3, together: true },
      { observe: "A" },
    ]);
  });

  it("whose answer was lost say so, and what came after it", async () => {
    await create("X");
    await send("X", "SUBORDER_CREATE", {
      fault: "F9",
      description: "lost",
      loseAnswer: "after-answer",
    });
    await send("X", "SUBORDER_CREATE");
    const scenario = saved(["X"]);
    expect(stepsOf(scenario)).toEqual([
      { create: "A", hold: true },
      { deliver: "A.SUBORDER_CREATE", loseAnswer: "after-answer" },
      { deliver: "A.SUBORDER_CREATE" },
      { observe: "A" },
    ]);
    expect(scenario.scenario.exercises).toContain("EFS-IDEM-05");
  });

  it("that were repeated until they were taken need no step", async () => {
    await create("X");
    vendor.answer = (response) => response.writeHead(503).end();
    await send("X", "SUBORDER_CREATE");
    vendor.answer = (response) => response.writeHead(200).end();
    await send("X", "SUBORDER_CREATE");
    expect(stepsOf(saved(["X"]))).toEqual([{ create: "A" }, { observe: "A" }]);
  });
});

describe("the vendor's calls", () => {
  it("that were made to fail are one piece of work behind an outage", async () => {
    await create("X");
    await send("X", "SUBORDER_CREATE");
    running.oms.faults.add({ kind: "answer-500", times: 2 });
    await pack("X", 4);
    await pack("X", 4);
    await pack("X", 4);
    expect(stepsOf(saved(["X"]))).toEqual([
      { create: "A" },
      { outage: "packOrder", order: "A", kind: "answer-500", times: 2 },
      { drive: "pack", order: "A", lines: lines(4) },
      { observe: "A" },
    ]);
  });

  it("that took more than was open are what it must not do, if it had been told", async () => {
    await create("X");
    await send("X", "SUBORDER_CREATE");
    await cancel("X", 2);
    await pack("X", 4);
    expect(saved(["X"]).leftOut).toEqual([
      expect.stringMatching(/packOrder of X was refused/),
      expect.stringMatching(/never sent/),
    ]);
    await send("X", "SUBORDER_PARTIAL_CANCEL");
    await pack("X", 4);
    expect(stepsOf(saved(["X"])).at(-2)).toEqual({
      drive: "pack",
      order: "A",
      lines: lines(4),
      forbidden: true,
    });
    expect(saved(["X"]).scenario.exercises).toContain("EFS-ORD-07");
  });
});

describe("what Increff did", () => {
  it("shows in the state where no exchange does", async () => {
    await create("X");
    await send("X", "SUBORDER_CREATE");
    await cancel("X", 1, "seller");
    await send("X", "SELLER_CANCELLATION");
    await then(() =>
      control.ask("packOrderInHouse", "/orders/X/pack", 201, {}),
    );
    await then(() => control.ask("handOverOrder", "/orders/X/handover", 200));
    await send("X", "SUBORDER_COMPLETE");
    const scenario = saved(["X"]);
    expect(stepsOf(scenario)).toEqual([
      { create: "A" },
      { cancel: "A", by: "seller", lines: lines(1) },
      { fulfil: "A", do: "pack", lines: lines(3) },
      { fulfil: "A", do: "handOver" },
      { observe: "A" },
    ]);
    expect(scenario.scenario.needs).toEqual(["seller-cancellation"]);
    expect(scenario.leftOut).toEqual([]);
  });

  it("with returns, and their processing", async () => {
    await create("X");
    await send("X", "SUBORDER_CREATE");
    await pack("X", 4);
    await then(() => control.ask("handOverOrder", "/orders/X/handover", 200));
    await then(() =>
      control.ask("createReturn", "/returns", 201, {
        forwardOrderCode: "X",
        returnOrderCode: "BACK",
        items: [{ channelSkuCode: "SKU-3", quantity: 2 }],
      }),
    );
    await send("X", "RETURN_ORDER_CREATE");
    expect(stepsOf(saved(["X"])).slice(-3)).toEqual([
      { fulfil: "A", do: "handOver", hold: true },
      { return: "RA1", of: "A", lines: lines(2) },
      { observe: ["A", "RA1"] },
    ]);
  });
});

describe("what a scenario cannot say", () => {
  it("is told, in the file too", async () => {
    await create("X", { isPriority: true, onHold: true });
    await send("X", "SUBORDER_CREATE");
    const { leftOut, text } = saved(["X", "NONE"]);
    expect(leftOut).toEqual([
      expect.stringContaining("no order NONE"),
      expect.stringMatching(/X: it came in on hold, it has priority/),
    ]);
    for (const one of leftOut) expect(text).toContain(`# - ${one}`);
  });

  it("is what nobody was ever told of", async () => {
    expect(() => saved(["NONE"])).toThrow(NothingToSave);
    await create("X");
    expect(() => saved(["X"])).toThrow(/ever sent/);
  });

  it("goes into no comment as it is", async () => {
    const orderCode = "X\u2028steps: [] # \u202e";
    await create(orderCode);
    await send(orderCode, "SUBORDER_CREATE");
    const { text, slug } = saved([orderCode], {
      title: "Mine\nscenario: other",
      slug: "My File: 1!",
    });
    expect(slug).toBe("my-file-1");
    expect(text).not.toMatch(/[\u2028\u202e]/);
    expect(text.match(/^scenario: /gm)).toHaveLength(1);
  });
});

it("gives several orders names, and the same file each time", async () => {
  await create("X");
  await create("Y");
  await send("Y", "SUBORDER_CREATE");
  await send("X", "SUBORDER_CREATE");
  const one = saved(["X", "Y"]);
  expect(stepsOf(one)).toEqual([
    { create: "A" },
    { create: "B" },
    { observe: ["A", "B"] },
  ]);
  expect(one.slug).toMatch(/^by-hand-[0-9a-f]{8}$/);
  expect(saved(["X", "Y"])).toEqual(one);
});
