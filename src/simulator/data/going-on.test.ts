/** What a restart must not change: what is owed, what is held, what stock there was, and which session is which. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ManualClock } from "../../../test/support/manual-clock.js";
import { HttpReceiver } from "../../../test/support/receiver.js";
import { systemClock, type Clock } from "../../history/clock.js";
import { HistoryFileError } from "../../history/file.js";
import { History } from "../../history/history.js";
import { demoProducts, demoSettings, demoTenants } from "../demo.js";
import { Oms } from "../oms.js";
import { plainOrder } from "../orders/plain-order.js";
import type { OmsSettings } from "../settings.js";
import { startOms, type RunningOms } from "../start.js";
import { openLedger } from "./ledger.js";

const marketplace = demoTenants[1];
let parent: string;
let data: string;
let receiver: HttpReceiver;
let running: RunningOms | undefined;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "increff-kit-going-on-"));
  data = path.join(parent, "oms");
  receiver = await HttpReceiver.listen();
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await receiver.close();
  await rm(parent, { recursive: true });
});

function settings(overrides: Partial<OmsSettings> = {}): OmsSettings {
  const tenants = demoTenants.map((tenant) =>
    tenant.role === "efs"
      ? { ...tenant, endpoints: { orderEvents: receiver.url("/orders") } }
      : tenant,
  );
  return demoSettings({
    tenants,
    delivery: { retryDelaysMs: [] },
    ...overrides,
  });
}

async function stop(): Promise<void> {
  await running?.close();
  running = undefined;
}

async function start(own = settings(), clock = systemClock): Promise<Oms> {
  await stop();
  running = await startOms({ settings: own, data, clock });
  return running.oms;
}

function order(oms: Oms, code: string): void {
  const body = plainOrder(code, [{ channelSkuCode: "SKU-1", quantity: 2 }], {
    at: Date.UTC(2024, 4, 6),
  });
  const { ok } = oms.execute({
    type: "createOutwardOrder",
    tenant: marketplace,
    body,
  });
  expect(ok).toBe(true);
}

const ofOrders = (oms: Oms) =>
  oms.dispatcher
    .deliveries({ family: "order" })
    .map(({ message, state }) => `${message.orderCode} ${state}`);

describe("what is owed", () => {
  it("is sent although the last attempt was cut off by the stop", async () => {
    receiver.answer = () => undefined;
    const oms = await start();
    order(oms, "A");
    await expect.poll(() => receiver.requests.length).toBe(1);
    receiver.answer = (response) => response.writeHead(200).end();
    const again = await start();
    await again.dispatcher.whenIdle();
    expect(ofOrders(again)).toEqual(["A delivered"]);
  });

  it("is sent although it was parked, where somebody queued it again", async () => {
    receiver.answer = (response) => response.writeHead(500).end();
    const oms = await start();
    order(oms, "A");
    await oms.dispatcher.whenIdle();
    expect(ofOrders(oms)).toEqual(["A parked"]);
    expect(ofOrders(await start())).toEqual(["A parked"]);
    receiver.answer = () => undefined;
    const key = running?.oms.dispatcher.deliveries()[0]?.message.key ?? "";
    running?.oms.queueAgain(key);
    await expect.poll(() => receiver.requests.length).toBe(2);
    receiver.answer = (response) => response.writeHead(200).end();
    const again = await start();
    await again.dispatcher.whenIdle();
    expect(ofOrders(again)).toEqual(["A delivered"]);
  });

  it("is not counted as tried by copies that somebody sent by hand", async () => {
    receiver.answer = (response) => response.writeHead(500).end();
    const patient = settings({
      delivery: { ...settings().delivery, retryDelaysMs: [600_000] },
    });
    const oms = await start(patient);
    order(oms, "A");
    await expect.poll(() => receiver.requests.length).toBe(1);
    const key = oms.dispatcher.deliveries()[0]?.message.key ?? "";
    for (const copy of [1, 2, 3])
      await oms.dispatcher.attempt(key, {
        fault: "F1",
        description: `copy ${copy}`,
      });
    receiver.answer = (response) => response.writeHead(200).end();
    const again = await start(patient);
    await again.dispatcher.whenIdle();
    expect(ofOrders(again)).toEqual(["A delivered"]);
  });

  it("is as old as it was, however long its making took", async () => {
    let moment = 1_700_000_000_000;
    // Every look at the clock is some milliseconds later than the one before.
    const hurried: Clock = {
      now: () => (moment += 7),
      after: (...given) => systemClock.after(...given),
    };
    const ages = (oms: Oms) =>
      oms.dispatcher.deliveries().map(({ createdAt }) => createdAt);
    const oms = await start(settings(), hurried);
    order(oms, "A");
    await oms.dispatcher.whenIdle();
    const before = ages(oms);
    expect(before.length).toBeGreaterThan(0);
    expect(ages(await start(settings(), hurried))).toEqual(before);
  });

  it("of a message is not settled by an exchange that a reset had abandoned", async () => {
    receiver.answer = () => undefined;
    const oms = await start();
    order(oms, "OLD");
    await expect.poll(() => receiver.requests.length).toBe(1);
    oms.reset();
    receiver.answer = (response) => response.writeHead(200).end();
    // The same key as the abandoned one.
    order(oms, "NEW");
    await oms.dispatcher.whenIdle();
    const ended = oms.history.entries.filter(
      (entry) => entry.kind === "exchange",
    );
    expect(ended.map(({ ending }) => ending)).toContain("answer-lost");
    const again = await start();
    expect(
      again.dispatcher
        .deliveries({ family: "order" })
        .map(({ message, attempts }) => [message.orderCode, attempts.length]),
    ).toEqual([["NEW", 1]]);
  });
});

describe("what is held back", () => {
  it("stays so over new settings, a restart and a way back, and not over a reset", async () => {
    let oms = await start();
    oms.setDeliveryMode("held");
    order(oms, "A");
    oms.configure(settings());
    expect(ofOrders(oms)).toEqual(["A held"]);
    oms.takeSnapshot("held");
    oms = await start();
    expect([oms.dispatcher.mode, ofOrders(oms)]).toEqual(["held", ["A held"]]);
    oms.restoreSnapshot("held");
    expect([oms.dispatcher.mode, ofOrders(oms)]).toEqual(["held", ["A held"]]);
    oms.setDeliveryMode("auto");
    await oms.dispatcher.whenIdle();
    oms.restoreSnapshot("held");
    await oms.dispatcher.whenIdle();
    expect(ofOrders(oms)).toEqual(["A delivered"]);
    oms.setDeliveryMode("held");
    oms.reset();
    expect(oms.dispatcher.mode).toBe("auto");
    expect((await start()).dispatcher.mode).toBe("auto");
  });

  it("leaves after a restart where somebody had released it", async () => {
    receiver.answer = () => undefined;
    const oms = await start();
    oms.setDeliveryMode("held");
    order(oms, "A");
    order(oms, "B");
    oms.queueAgain(oms.dispatcher.deliveries()[0]?.message.key ?? "");
    await expect.poll(() => receiver.requests.length).toBe(1);
    receiver.answer = (response) => response.writeHead(200).end();
    const again = await start();
    await again.dispatcher.whenIdle();
    expect(ofOrders(again)).toEqual(["A delivered", "B held"]);
  });
});

describe("new settings", () => {
  it("hold after a reset too", async () => {
    receiver.answer = (response) => response.writeHead(500).end();
    const oms = await start(
      settings({ delivery: { ...settings().delivery, retryDelaysMs: [1] } }),
    );
    oms.configure(settings());
    oms.reset();
    order(oms, "A");
    await oms.dispatcher.whenIdle();
    expect(receiver.requests).toHaveLength(1);
  });

  it("do not change the stock of the past", async () => {
    const stockOf = ({ state }: Oms, barcode: string) =>
      [...state.stock.values()].find((stock) => stock.barcode === barcode)
        ?.available;
    const oms = await start();
    order(oms, "A");
    const fewer = demoProducts.map((product) => ({ ...product, quantity: 3 }));
    const withNew = settings({
      products: [
        ...fewer,
        {
          barcode: "NEW",
          clientSkuId: "NEW",
          channelSkuCode: "NEW",
          quantity: 7,
          gstRate: 5,
          basePrice: 10,
        },
      ],
    });
    let again = await start(withNew);
    expect([stockOf(again, "BAR-1"), stockOf(again, "NEW")]).toEqual([98, 7]);
    again = await start(withNew);
    expect([stockOf(again, "BAR-1"), stockOf(again, "NEW")]).toEqual([98, 7]);
  });

  it("that came after a snapshot are known after the way back to it", async () => {
    const oms = await start();
    oms.takeSnapshot("old");
    const [pattern] = demoProducts;
    const added = { ...pattern, barcode: "NEW", channelSkuCode: "NEW" };
    oms.configure(
      settings({
        products: [...demoProducts, added as (typeof demoProducts)[0]],
      }),
    );
    oms.restoreSnapshot("old");
    const known = ({ state }: Oms) =>
      [...state.listings.values()].some(
        ({ channelSkuCode }) => channelSkuCode === "NEW",
      );
    expect(known(oms)).toBe(true);
    expect(known(await start())).toBe(false);
    expect(
      known(
        await start(
          settings({
            products: [...demoProducts, added as (typeof demoProducts)[0]],
          }),
        ),
      ),
    ).toBe(true);
  });
});

describe("a change that cannot be kept", () => {
  it("is not made, and nobody is told of it", () => {
    const clock = new ManualClock();
    const oms = new Oms({
      settings: demoSettings({ delivery: { mode: "held" } }),
      clock,
      history: new History(clock),
      documentBase: () => "http://127.0.0.1:1",
      keep: () => {
        throw new HistoryFileError("full.ndjson", 0, "no space left");
      },
    });
    expect(() => {
      order(oms, "A");
    }).toThrow("no space left");
    expect(oms.state.orders.size).toBe(0);
    expect(oms.dispatcher.deliveries()).toEqual([]);
    expect(() => oms.takeSnapshot("a")).toThrow("no space left");
    expect(oms.snapshots).toEqual([]);
  });
});

describe("sessions", () => {
  it("of an id that is being given up are another one's only when nothing of it is left", async () => {
    receiver.answer = () => undefined;
    await start();
    const sessions = running?.sessions;
    sessions?.create("job", {
      wish: { endpoints: { orderEvents: receiver.url("/job") } },
    });
    const old = sessions?.find("job")?.oms;
    if (old === undefined) throw new Error("there is no session");
    order(old, "OLD");
    await expect.poll(() => receiver.requests.length).toBe(1);
    const gone = sessions?.remove("job");
    expect(sessions?.find("job")).toBeUndefined();
    expect(sessions?.create("job", { wish: {} })).toBe("exists");
    expect(await gone).toBe(true);
    const made = sessions?.create("job", { wish: {} });
    if (typeof made !== "object") throw new Error("it was not made");
    order(made.oms, "NEW");
    // The one that is gone keeps nothing any more, and says so.
    expect(() => {
      order(old, "LATE");
    }).toThrow(/is closed/);
    await start();
    expect(running?.sessions.find("job")?.oms.state.orders.size).toBe(1);
  });

  it("whose note is broken are not thrown away", async () => {
    const kept = () => running?.sessions.find("kept");
    await start();
    running?.sessions.create("kept", { wish: {} });
    await stop();
    const note = path.join(data, "sessions/kept/session.json");
    const text = readFileSync(note, "utf8");
    writeFileSync(note, "{");
    await expect(start()).rejects.toThrow(
      /session kept whose .*cannot be read/,
    );
    writeFileSync(note, text);
    await start();
    expect(kept()).toBeDefined();
    await stop();
    // Cut short before it had a history: nobody was told of it.
    rmSync(path.join(data, "sessions/kept/history.ndjson"));
    writeFileSync(note, "{");
    await start();
    expect(kept()).toBeUndefined();
  });

  it("keep what they wished when the mock's settings change", async () => {
    await start();
    running?.sessions.create("strict", {
      wish: { strict: true, alternatives: { times: "java" } },
    });
    running?.sessions.configure(settings({ basePaths: ["/other"] }));
    expect(running?.sessions.find("strict")?.oms.settings).toMatchObject({
      strict: true,
      basePaths: ["/other"],
      alternatives: { times: "java", documents: "url" },
    });
  });
});

describe("a lock", () => {
  it("of an earlier life with the same process number is taken over", async () => {
    await start();
    await running?.close();
    running = undefined;
    writeFileSync(path.join(data, "lock"), `${process.pid}\n`);
    writeFileSync(path.join(data, "lock.takeover"), "999999999\n");
    await start();
    await expect(startOms({ settings: settings(), data })).rejects.toThrow(
      /is in use/,
    );
  });
});

it("memory is bounded: old entries and finished messages stay on disk", async () => {
  const oms = await start();
  for (const number of [1, 2, 3, 4, 5, 6]) order(oms, `O-${number}`);
  await oms.dispatcher.whenIdle();
  await running?.close();
  running = undefined;
  const ledger = await openLedger(
    path.join(data, "history.ndjson"),
    settings(),
    { clock: systemClock, seed: 1, keepEntries: 2, keepFinished: 3 },
  );
  ledger.close();
  expect(ledger.history.entries).toHaveLength(2);
  expect(ledger.history.dropped).toBe(4);
  expect(
    ledger.earlier?.moment.messages.filter(
      ({ state }) => state === "delivered",
    ),
  ).toHaveLength(3);
});

it("numbers that went on over a reset go on after a restart", async () => {
  let oms = await start();
  order(oms, "A");
  oms.reset(1, { continueNumbers: true });
  order(oms, "B");
  const { counters } = oms.state;
  oms = await start();
  expect(oms.state.counters).toEqual(counters);
  expect(counters.orders).toBe(2);
});
