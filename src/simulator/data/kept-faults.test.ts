/** Faults that were planned go on over a restart as if there had been none. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Caller, efs } from "../../../test/support/caller.js";
import { demoSettings } from "../demo.js";
import type { InboundFault } from "../inbound/faults.js";
import { startOms, type RunningOms } from "../start.js";

let parent: string;
let data: string;
let running: RunningOms | undefined;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "increff-kit-faults-"));
  data = path.join(parent, "oms");
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await rm(parent, { recursive: true });
});

/** Starts the OMS of the folder, after the one before was closed; without one, a fresh OMS that keeps nothing. */
async function start(folder?: string): Promise<RunningOms> {
  await running?.close();
  running = await startOms({
    settings: demoSettings(),
    seed: 42,
    ...(folder === undefined ? {} : { data: folder }),
  });
  return running;
}

async function stockStatus(oms: RunningOms): Promise<number> {
  const { status } = await new Caller(oms).call(
    "PUT",
    "/usp/inventories/absolute",
    {
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-1", quantity: 1 }],
    },
    efs,
  );
  return status;
}

/** Answers of twelve calls and the faults after them, with a restart after each call or with none. */
async function life(
  restart: boolean,
): Promise<{ statuses: number[]; faults: InboundFault[] }> {
  const folder = restart ? data : undefined;
  let oms = await start(folder);
  const { faults } = oms.oms;
  faults.add({ kind: "answer-500", probability: 0.4, nth: 3 });
  faults.add({ kind: "answer-429", operation: "updateInventory", nth: 5 });
  const gone = faults.add({ kind: "answer-500", times: 9 });
  faults.remove(gone.faultId);
  faults.add({ kind: "answer-500", operation: "packOrder", times: 2 });
  const statuses: number[] = [];
  for (let call = 0; call < 12; call += 1) {
    statuses.push(await stockStatus(oms));
    if (restart) oms = await start(folder);
  }
  return { statuses, faults: oms.oms.faults.list() };
}

describe("faults of an OMS with a data folder", () => {
  it("strike the same calls, restarted after each of them", async () => {
    const restarted = await life(true);
    expect(restarted).toEqual(await life(false));
    expect(new Set(restarted.statuses)).toEqual(new Set([200, 429, 500]));
    expect(restarted.faults).toMatchObject([
      { faultId: "fault-1", matched: 12 },
      { faultId: "fault-2", matched: 12, struck: 1 },
      { faultId: "fault-4", matched: 0, struck: 0 },
    ]);
  });

  it("give no id twice", async () => {
    let oms = await start(data);
    const { faultId } = oms.oms.faults.add({ kind: "answer-500" });
    oms.oms.faults.clear();
    oms = await start(data);
    expect(oms.oms.faults.list()).toEqual([]);
    expect(oms.oms.faults.add({ kind: "answer-500" }).faultId).not.toBe(
      faultId,
    );
  });

  it("end with a reset, and not with the restoring of a snapshot", async () => {
    let oms = await start(data);
    oms.oms.takeSnapshot("before");
    oms.oms.faults.add({ kind: "answer-500" });
    oms.oms.restoreSnapshot("before");
    oms = await start(data);
    expect(oms.oms.faults.list()).toHaveLength(1);
    oms.oms.reset();
    oms = await start(data);
    expect(oms.oms.faults.list()).toEqual([]);
    expect(await stockStatus(oms)).toBe(200);
  });
});
