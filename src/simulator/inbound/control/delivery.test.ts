import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Control } from "../../../../test/support/control.js";
import { HttpReceiver } from "../../../../test/support/receiver.js";
import { demoSettings, demoTenants } from "../../demo.js";
import { startOms, type RunningOms } from "../../start.js";
import { eventually } from "../../../../test/simulator/eventually.js";

let receiver: HttpReceiver;
let running: RunningOms;
const control = new Control(() => running);

interface Delivery {
  readonly mode: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly replays: readonly unknown[];
}

beforeAll(async () => {
  receiver = await HttpReceiver.listen();
  const tenants = demoTenants.map((tenant) =>
    tenant.role === "efs"
      ? { ...tenant, endpoints: { orderEvents: receiver.url("/orders") } }
      : tenant,
  );
  running = await startOms({
    settings: demoSettings({ tenants, delivery: { retryDelaysMs: [60_000] } }),
    seed: 42,
  });
});
afterAll(async () => {
  await running.close();
  await receiver.close();
});
beforeEach(() => {
  receiver.answer = (response) => response.writeHead(200).end();
  running.oms.reset(42);
  receiver.requests.length = 0;
});

const delivery = (): Promise<Delivery> =>
  control.ask("getDelivery", "/delivery", 200);
const setMode = (mode: string): Promise<Delivery> =>
  control.ask("setDelivery", "/delivery", 200, { mode });

/** Orders A, B, C … in this sequence. */
async function makeOrders(...codes: string[]): Promise<void> {
  for (const orderCode of codes)
    await control.ask("createOrder", "/orders", 201, { orderCode });
}

/** The codes of the orders that the receiver has heard of, in the sequence of the calls. */
function heard(): string[] {
  return receiver.requests.map(
    ({ body }) => (JSON.parse(body) as { orderCode: string }).orderCode,
  );
}

const idle = (): Promise<void> => running.oms.dispatcher.whenIdle();

describe("holding back", () => {
  it("keeps every new message until it is released or sent again", async () => {
    expect(await setMode("held")).toMatchObject({ mode: "held" });
    await makeOrders("A", "B", "C");
    expect(await delivery()).toMatchObject({
      mode: "held",
      counts: { held: 6, queued: 0, delivered: 0 },
    });
    const key = "order-3";
    expect(
      await control.ask("releaseMessage", `/messages/${key}/release`, 202),
    ).toMatchObject({ messageKey: key, orderCode: "B" });
    await idle();
    expect(heard()).toEqual(["B"]);
    expect(
      await control.refusal("releaseMessage", `/messages/${key}/release`, 409),
    ).toMatch(/order-3 is delivered.*redeliver/);
    await setMode("auto");
    await idle();
    expect(heard()).toEqual(["B", "A", "C"]);
    await makeOrders("D");
    await idle();
    expect(heard()).toHaveLength(4);
    expect(await delivery()).toMatchObject({
      mode: "auto",
      counts: { held: 0, delivered: 4, parked: 4 },
    });
  });

  it("takes back what waits for another attempt, and gives it all its attempts anew", async () => {
    receiver.answer = (response) => response.writeHead(503).end();
    await makeOrders("A");
    await eventually(async () => {
      expect(await delivery()).toMatchObject({ counts: { failed: 1 } });
    });
    await control.ask("cancelOrder", "/orders/A/cancel", 200, {
      by: "customer",
    });
    await setMode("held");
    expect(await delivery()).toMatchObject({
      counts: { failed: 0, queued: 0, held: 2 },
    });
    receiver.answer = (response) => response.writeHead(200).end();
    await setMode("auto");
    await idle();
    expect(
      receiver.requests.map(
        ({ body }) => (JSON.parse(body) as { eventType: string }).eventType,
      ),
    ).toEqual(["SUBORDER_CREATE", "SUBORDER_CREATE", "SUBORDER_CANCEL"]);
  });

  it("lets an open call end, and does not send it again after a failure", async () => {
    let fail: () => void = () => undefined;
    receiver.answer = (response) => {
      fail = () => response.writeHead(503).end();
    };
    await makeOrders("A");
    await eventually(() => {
      expect(receiver.requests).toHaveLength(1);
    });
    expect(await setMode("held")).toMatchObject({
      counts: { delivering: 1 },
      delivering: ["order-1"],
    });
    fail();
    await idle();
    expect(
      await control.ask("getMessage", "/messages/order-1", 200),
    ).toMatchObject({
      state: "held",
      nextAttemptAt: null,
      attempts: [{ httpStatus: 503 }],
    });
  });

  it("ends with a reset, and knows two modes", async () => {
    await setMode("held");
    running.oms.reset();
    expect(await delivery()).toMatchObject({ mode: "auto" });
    await control.ask("setDelivery", "/delivery", 400, { mode: "off" });
  });
});

describe("one message", () => {
  it("is shown, and a parked one is tried anew", async () => {
    receiver.answer = (response) =>
      response
        .writeHead(500)
        .end('{"hasError":true,"errorMessage":"no such shelf"}');
    await setMode("held");
    await makeOrders("A");
    await control.ask("redeliverMessage", "/messages/order-1/redeliver", 202);
    await eventually(async () => {
      expect(
        await control.ask("getMessage", "/messages/order-1", 200),
      ).toMatchObject({
        tenant: "DEMO_EFS",
        state: "held",
        attempts: [{ errorMessage: "Error from channel : no such shelf" }],
      });
    });
    expect(
      await control.refusal("retryMessage", "/messages/order-1/retry", 409),
    ).toMatch(/order-1 is held, this is for a parked message only/);
    await control.refusal("getMessage", "/messages/no", 404);
    await control.refusal("retryMessage", "/messages/no/retry", 404);
    await control.refusal("releaseMessage", "/messages/no/release", 404);
  });

  it("that is parked needs an address to be tried anew", async () => {
    await makeOrders("A");
    await idle();
    expect(
      await control.refusal("retryMessage", "/messages/posting-2/retry", 409),
    ).toMatch(/endpoints.salesPosting: DEMO_ERP has no address.*settings/);
  });

  it("that is parked is sent with all its attempts", async () => {
    const parking = await startOms({
      settings: demoSettings({
        tenants: running.oms.settings.tenants,
        delivery: { retryDelaysMs: [] },
      }),
    });
    const other = new Control(() => parking);
    receiver.answer = (response) => response.writeHead(500).end();
    await other.ask("createOrder", "/orders", 201);
    await parking.oms.dispatcher.whenIdle();
    expect(
      await other.ask("getMessage", "/messages/order-1", 200),
    ).toMatchObject({ state: "parked" });
    receiver.answer = (response) => response.writeHead(200).end();
    await other.ask("retryMessage", "/messages/order-1/retry", 202);
    await parking.oms.dispatcher.whenIdle();
    expect(
      await other.ask("getMessage", "/messages/order-1", 200),
    ).toMatchObject({ state: "delivered", attempts: { length: 2 } });
    await parking.close();
  });
});

describe("a replay", () => {
  interface Replay {
    readonly messageKeys: readonly string[];
    readonly skipped: readonly { readonly messageKey: string }[];
  }
  const replay = (body?: unknown): Promise<Replay> =>
    control.ask("replayMessages", "/messages/replay", 202, body);

  beforeEach(async () => {
    await makeOrders("A", "B", "C", "D");
    await idle();
    receiver.requests.length = 0;
  });

  async function sentAgain(count: number): Promise<string[]> {
    await eventually(async () => {
      expect(receiver.requests).toHaveLength(count);
      expect((await delivery()).replays).toEqual([]);
    });
    return heard();
  }

  it("sends everything again in its sequence, and names what has no address", async () => {
    const answer = await replay();
    expect(answer).toMatchObject({
      sequence: "original",
      seed: null,
      messageKeys: ["order-1", "order-3", "order-5", "order-7"],
    });
    expect(answer.skipped).toHaveLength(4);
    expect(await sentAgain(4)).toEqual(["A", "B", "C", "D"]);
    expect(
      running.oms.history.entries.filter(({ kind }) => kind === "fault"),
    ).toMatchObject([
      { fault: "F21", parameters: { position: 1, of: 4 } },
      {},
      {},
      { parameters: { position: 4, sequence: "original" } },
    ]);
  });

  it("sends the newest first, or shuffles by a seed", async () => {
    await replay({ sequence: "reverse" });
    expect(await sentAgain(4)).toEqual(["D", "C", "B", "A"]);
    const shuffled = { sequence: "shuffled", seed: 3 };
    const { messageKeys } = await replay(shuffled);
    expect([...messageKeys].sort()).toEqual([
      "order-1",
      "order-3",
      "order-5",
      "order-7",
    ]);
    await sentAgain(8);
    expect((await replay(shuffled)).messageKeys).toEqual(messageKeys);
    await sentAgain(12);
    const others = new Set<string>();
    for (let seed = 0; seed < 8; seed += 1) {
      const other = await replay({ sequence: "shuffled", seed });
      others.add(other.messageKeys.join());
    }
    expect(others.size).toBeGreaterThan(1);
  });

  it.each([
    [{ orderCode: "B" }, ["order-3"]],
    [{ sinceMessageKey: "order-5" }, ["order-5", "order-7"]],
    [{ eventType: "SUBORDER_CREATE", state: "delivered" }, 4],
    [{ family: "outward-order", locationCode: "WH1", channelName: "DEMO" }, 4],
    [{ messageKeys: ["order-5", "order-1"] }, ["order-5", "order-1"]],
    [
      { messageKeys: ["order-5", "order-1"], sequence: "original" },
      ["order-1", "order-5"],
    ],
    [{ messageKeys: ["order-5", "order-1"], orderCode: "A" }, ["order-1"]],
    [{ state: "parked" }, []],
  ])("of %j sends only that", async (filter, keys) => {
    const { messageKeys } = await replay(filter);
    if (typeof keys === "number") expect(messageKeys).toHaveLength(keys);
    else expect(messageKeys).toEqual(keys);
  });

  it.each([
    [404, { orderCode: "NO" }],
    [404, { sinceMessageKey: "NO" }],
    [400, { order: "A" }],
    [400, { sequence: "random" }],
    [400, { sequence: "listed" }],
    [404, { messageKeys: ["order-1", "NO"] }],
  ])("of nothing is refused: %i for %j", async (status, filter) => {
    await control.ask("replayMessages", "/messages/replay", status, filter);
  });

  it("shows how far it is, and ends with a reset", async () => {
    let taken = 0;
    receiver.answer = (response) => {
      taken += 1;
      if (taken === 1) response.writeHead(200).end();
    };
    await replay();
    await eventually(async () => {
      expect(await delivery()).toMatchObject({
        replays: [{ sequence: "original", total: 4, sent: 1 }],
      });
    });
    running.oms.reset();
    expect((await delivery()).replays).toEqual([]);
    expect(receiver.requests.length).toBeLessThanOrEqual(2);
  });
});
