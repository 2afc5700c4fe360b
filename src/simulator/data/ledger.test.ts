import { generateKeyPairSync } from "node:crypto";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import request from "supertest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  efs,
  marketplace,
  type Headers,
} from "../../../test/support/caller.js";
import { HttpReceiver } from "../../../test/support/receiver.js";
import { readStoredEntries } from "../../history/file.js";
import { demoSettings, demoTenants } from "../demo.js";
import { loadSigningKey } from "../documents/signing-key.js";
import { plainOrder } from "../orders/plain-order.js";
import { startOms, type RunningOms, type StartOptions } from "../start.js";
import { DataFolderError } from "./data-folder.js";

let parent: string;
let data: string;
let running: RunningOms | undefined;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "increff-kit-data-"));
  data = path.join(parent, "oms");
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await rm(parent, { recursive: true });
});

/** Starts the OMS of the folder, after the one before was closed. */
async function start(
  orderEvents?: string,
  options: Partial<StartOptions> = {},
): Promise<RunningOms> {
  await running?.close();
  running = undefined;
  const tenants = demoTenants.map((tenant) =>
    tenant.role === "efs" && orderEvents !== undefined
      ? { ...tenant, endpoints: { orderEvents } }
      : tenant,
  );
  running = await startOms({
    settings: demoSettings({ tenants, delivery: { retryDelaysMs: [60_000] } }),
    data,
    ...options,
  });
  return running;
}

function send(
  oms: RunningOms,
  target: string,
  body: object,
  headers: Headers = marketplace,
): request.Test {
  return request(oms.url).post(target).set(headers).send(body);
}

const order = (code: string) =>
  plainOrder(code, [{ channelSkuCode: "SKU-1", quantity: 2 }], {
    at: Date.UTC(2024, 4, 6),
  });
const pack = (orderCode: string) => ({
  orderCode,
  locationCode: "WH1",
  channelName: "DEMO",
  shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 2 }],
});

describe("an OMS with a data folder", () => {
  it("goes on where it was: orders, documents, numbers and the history", async () => {
    let oms = await start();
    await send(oms, "/orders/outward", order("A")).expect(200);
    const first = await send(oms, "/usp/order/pack", pack("A"), efs);
    const made = await oms.oms.generateOrders({ count: 2, seed: 5 });
    const before = oms.oms.history.entries.length;

    oms = await start();
    expect(oms.oms.history.entries).toHaveLength(before);
    const again = await send(oms, "/usp/order/pack", pack("A"), efs);
    const withoutPort = (text: string) => text.replace(/:\d+\/doc/g, "/doc");
    expect(withoutPort(again.text)).toBe(withoutPort(first.text));
    await send(oms, "/orders/outward", order("B")).expect(200);
    const second = await send(oms, "/usp/order/pack", pack("B"), efs);
    expect((second.body as { shipmentCode: string }).shipmentCode).toBe(
      "SH000002",
    );
    expect(made).toMatchObject({ orderCodes: ["ORD-5-1", "ORD-5-2"] });
    expect(await oms.oms.generateOrders({ count: 1, seed: 5 })).toMatchObject({
      orderCodes: ["ORD-5-3"],
    });
    const seqs = oms.oms.history.entries.map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(new Set(seqs).size).toBe(seqs.length);
  });

  it("delivers what was not acknowledged, and nothing that was", async () => {
    const receiver = await HttpReceiver.listen();
    receiver.answer = (response, { body }) =>
      response.writeHead(body.includes('"B"') ? 503 : 200).end();
    let oms = await start(receiver.url("/orders"));
    await send(oms, "/orders/outward", order("A")).expect(200);
    await send(oms, "/orders/outward", order("B")).expect(200);
    await expect
      .poll(() => receiver.requests.length, { timeout: 10_000 })
      .toBe(2);
    await expect
      .poll(() => oms.oms.dispatcher.counts().delivered, { timeout: 10_000 })
      .toBe(1);
    receiver.answer = (response) => response.writeHead(200).end();

    oms = await start(receiver.url("/orders"));
    await oms.oms.dispatcher.whenIdle();
    expect(
      receiver.requests.map(
        ({ body }) => (JSON.parse(body) as { orderCode: string }).orderCode,
      ),
    ).toEqual(["A", "B", "B"]);
    expect(
      oms.oms.dispatcher
        .deliveries({ family: "order" })
        .map(({ state, attempts }) => [
          state,
          attempts.map(({ number, acknowledged }) => [number, acknowledged]),
        ]),
    ).toEqual([
      ["delivered", [[1, true]]],
      [
        "delivered",
        [
          [1, false],
          [2, true],
        ],
      ],
    ]);
    await receiver.close();
  });

  it("keeps resets, snapshots and the way back to them", async () => {
    let oms = await start();
    await send(oms, "/orders/outward", order("OLD")).expect(200);
    oms.oms.reset(9);
    await send(oms, "/orders/outward", order("A")).expect(200);
    oms.oms.takeSnapshot("one");
    oms.oms.takeSnapshot("gone");
    oms.oms.deleteSnapshot("gone");
    await send(oms, "/orders/outward", order("B")).expect(200);
    oms.oms.restoreSnapshot("one", { continueNumbers: true });
    await send(oms, "/orders/outward", order("C")).expect(200);
    const state = (running: RunningOms) => ({
      orders: [...running.oms.state.orders.values()].map(
        ({ orderCode, omsOrderId }) => `${orderCode} ${omsOrderId}`,
      ),
      counters: running.oms.state.counters,
      seed: running.oms.seed,
      snapshots: running.oms.snapshots.map(
        ({ name, moment }) => `${name} ${moment.state.orders.size}`,
      ),
      messages: running.oms.dispatcher.records().map(({ message }) => message),
    });
    const before = state(oms);
    expect(before.orders).toEqual(["A 1", "C 3"]);
    oms = await start();
    expect(state(oms)).toEqual(before);
    oms.oms.restoreSnapshot("one");
    expect(oms.oms.state.orders.size).toBe(1);
  });

  it("keeps its sessions, with their own addresses", async () => {
    const receiver = await HttpReceiver.listen();
    let oms = await start();
    await send(oms, "/_kit/sessions", {
      sessionId: "kept",
      seed: 3,
      endpoints: { orderEvents: receiver.url("/kept") },
    }).expect(201);
    await send(oms, "/_kit/sessions", { sessionId: "gone" }).expect(201);
    await send(oms, "/sessions/kept/orders/outward", order("A")).expect(200);
    await request(oms.url).delete("/_kit/sessions/gone").expect(204);
    oms = await start();
    expect(oms.sessions.list().map(({ sessionId }) => sessionId)).toEqual([
      "kept",
    ]);
    const kept = oms.sessions.find("kept")?.oms;
    expect(kept?.seed).toBe(3);
    expect(kept?.state.orders.size).toBe(1);
    await send(oms, "/sessions/kept/orders/outward", order("B")).expect(200);
    await kept?.dispatcher.whenIdle();
    expect(receiver.requests.at(-1)?.path).toBe("/kept");
    await receiver.close();
  });

  it("signs with the key that it had", async () => {
    const keys = async (oms: RunningOms) =>
      (await fetch(`${oms.url}/.well-known/jwks.json`)).json() as Promise<{
        keys: { kid: string }[];
      }>;
    const { keys: before } = await keys(await start());
    // As in another process, which would have made another key.
    const pem = generateKeyPairSync("rsa", { modulusLength: 2048 });
    loadSigningKey(
      pem.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    );
    const { keys: after } = await keys(await start());
    expect(after[0]?.kid).toBe(before[0]?.kid);
    expect((await stat(path.join(data, "signing-key.pem"))).mode & 0o077).toBe(
      0,
    );
    writeFileSync(path.join(data, "signing-key.pem"), "no key");
    await expect(start()).rejects.toThrow(/signing key cannot be read/);
  });

  it("is its owner's alone, for it may hold the headers of sessions", async () => {
    await start();
    expect((await stat(data)).mode & 0o077).toBe(0);
  });
});

describe("a data folder", () => {
  const file = () => path.join(data, "history.ndjson");

  it("of which a crash cut the last line is taken up without it", async () => {
    const oms = await start();
    await send(oms, "/orders/outward", order("A")).expect(200);
    await oms.close();
    running = undefined;
    appendFileSync(file(), '{"kind":"change","seq":99');
    expect((await start()).oms.state.orders.size).toBe(1);
    const seqs: number[] = [];
    for await (const { seq } of readStoredEntries(file())) seqs.push(seq);
    expect(seqs.length).toBeGreaterThan(2);
    expect(seqs).not.toContain(99);
  });

  it("that is broken in its middle is named with file and line, and let go", async () => {
    const oms = await start();
    await send(oms, "/orders/outward", order("A")).expect(200);
    await send(oms, "/usp/order/pack", pack("A"), efs).expect(200);
    await oms.close();
    running = undefined;
    const lines = readFileSync(file(), "utf8").split("\n");
    const without = lines.filter((line) => !line.includes("orderCreated"));
    writeFileSync(file(), without.join("\n"));
    await expect(start()).rejects.toThrow(
      /history\.ndjson:\d+: entry \d+ does not fit/,
    );
    writeFileSync(file(), `${lines.slice(0, 2).join("\n")}\nnonsense\n`);
    await expect(start()).rejects.toThrow(/history\.ndjson:3: is not JSON/);
    // Whoever refused it does not hold it either.
    rmSync(file());
    await start();
  });

  it("in use is refused, one left by a killed process is not", async () => {
    await start();
    await expect(startOms({ settings: demoSettings(), data })).rejects.toThrow(
      `is in use by process ${process.pid}`,
    );
    await running?.close();
    running = undefined;
    writeFileSync(path.join(data, "lock"), "999999999\n");
    await start();
  });

  it("that cannot be made, or was written in another format, is refused with advice", async () => {
    writeFileSync(data, "a file");
    await expect(start()).rejects.toThrow(DataFolderError);
    rmSync(data);
    await start();
    await running?.close();
    running = undefined;
    writeFileSync(path.join(data, "format.json"), '{"format":2}');
    await expect(start()).rejects.toThrow(/format 2, and this kit reads/);
    writeFileSync(path.join(data, "format.json"), "{");
    await expect(start()).rejects.toThrow(/format\.json that cannot be read/);
  });

  it("whose port is taken is let go", async () => {
    const other = await startOms({ settings: demoSettings() });
    await expect(start(undefined, { port: other.port })).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
    await start();
    await other.close();
  });
});
