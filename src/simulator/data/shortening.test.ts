/** What a reset forgot leaves the disk, unless something still needs it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rm, rmdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StoredEntry } from "../../history/entry.js";
import { demoSettings, demoTenants } from "../demo.js";
import type { Oms } from "../oms.js";
import { plainOrder } from "../orders/plain-order.js";
import { startOms, type RunningOms } from "../start.js";

let parent: string;
let file: string;
let running: RunningOms | undefined;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "increff-kit-shortening-"));
  file = path.join(parent, "oms", "history.ndjson");
});
afterEach(async () => {
  await stop();
  await rm(parent, { recursive: true });
});

async function stop(): Promise<void> {
  await running?.close();
  running = undefined;
}

async function start(): Promise<Oms> {
  await stop();
  const data = path.dirname(file);
  running = await startOms({ settings: demoSettings(), data });
  return running.oms;
}

function order(oms: Oms, code: string): void {
  const { ok } = oms.execute({
    type: "createOutwardOrder",
    tenant: demoTenants[1],
    body: plainOrder(code, [{ channelSkuCode: "SKU-1", quantity: 2 }], {
      at: Date.UTC(2024, 4, 6),
    }),
  });
  expect(ok).toBe(true);
}

const lines = () => readFileSync(file, "utf8").trimEnd().split("\n");
const resets = () =>
  lines()
    .map((line) => JSON.parse(line) as StoredEntry)
    .filter(({ kind }) => kind === "change")
    .flatMap((entry) =>
      entry.kind === "change" && entry.change.type === "reset" ? entry.seq : [],
    );

/** What a restart must bring back. */
function known(oms: Oms): unknown {
  const { orders, counters, stock } = oms.state;
  return {
    orders: [...orders.values()],
    counters: { ...counters },
    stock: [...stock.values()],
    snapshots: oms.snapshots.map(({ name }) => name),
    messages: oms.dispatcher.deliveries().map(({ message }) => message.key),
  };
}

/** Starts again, and demands the same. */
async function startAgain(oms: Oms): Promise<Oms> {
  const before = known(oms);
  const again = await start();
  expect(known(again)).toEqual(before);
  return again;
}

describe("the file of an OMS with a data folder", () => {
  it("begins anew with a reset, and goes on with the numbers of its entries", async () => {
    let oms = await start();
    for (let number = 0; number < 20; number += 1) order(oms, `O-${number}`);
    const { mode, size } = statSync(file);
    const last = oms.history.open();
    oms.reset(7);
    expect(lines()).toHaveLength(1);
    expect(statSync(file).size).toBeLessThan(size);
    expect(statSync(file).mode).toBe(mode);
    order(oms, "AFTER");
    expect(resets()[0]).toBeGreaterThan(last);
    oms = await startAgain(oms);
    expect([...oms.state.orders.values()]).toMatchObject([
      { orderCode: "AFTER" },
    ]);
    expect(oms.seed).toBe(7);
    order(oms, "LATER");
    oms = await startAgain(oms);
    expect(oms.state.orders.size).toBe(2);
  });

  it("does not grow with resets", async () => {
    const oms = await start();
    const sizes = new Set<number>();
    for (let round = 0; round < 10; round += 1) {
      order(oms, "A");
      oms.reset();
      sizes.add(lines().length);
    }
    expect(sizes).toEqual(new Set([1]));
  });

  it("keeps what a snapshot needs, and loses it at the next start once the snapshot is gone and forgotten", async () => {
    let oms = await start();
    order(oms, "A");
    oms.takeSnapshot("one order");
    oms.reset();
    expect(resets()).toHaveLength(2);
    oms = await startAgain(oms);
    oms.restoreSnapshot("one order");
    expect(oms.state.orders.size).toBe(1);
    oms = await startAgain(oms);
    expect(oms.state.orders.size).toBe(1);
    oms.deleteSnapshot("one order");
    oms = await startAgain(oms);
    expect(oms.state.orders.size).toBe(1);
    oms.reset();
    expect(lines()).toHaveLength(1);
    oms = await startAgain(oms);
    expect(oms.state.orders.size).toBe(0);
  });

  it("keeps the numbers that go on over a reset", async () => {
    let oms = await start();
    order(oms, "A");
    oms.reset(1, { continueNumbers: true });
    order(oms, "B");
    expect(resets()).toHaveLength(2);
    oms = await startAgain(oms);
    expect(oms.state.counters.orders).toBe(2);
  });

  it("is shortened at the start where a crash came between", async () => {
    let oms = await start();
    order(oms, "A");
    // Nobody can write where a folder stands, so the reset leaves the file as it is.
    await mkdir(`${file}.shorter`);
    await writeFile(path.join(`${file}.shorter`, "full"), "");
    oms.reset();
    order(oms, "B");
    expect(resets()).toHaveLength(2);
    await rm(path.join(`${file}.shorter`, "full"));
    await rmdir(`${file}.shorter`);
    await writeFile(`${file}.shorter`, "half of a line");
    oms = await startAgain(oms);
    expect(resets()).toHaveLength(1);
    expect(existsSync(`${file}.shorter`)).toBe(false);
    expect([...oms.state.orders.values()]).toMatchObject([{ orderCode: "B" }]);
  });
});
