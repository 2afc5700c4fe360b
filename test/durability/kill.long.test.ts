/** A mock that is killed in the middle of its work, again and again on one data folder. `KILLS` says how often. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Pool } from "undici";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../end-to-end/cli.js";
import { plainOrder } from "../../src/simulator/orders/plain-order.js";
import { efs, marketplace } from "../support/caller.js";
import {
  line,
  manifestOf,
  packOf,
  work,
  type Answered,
  type Send,
} from "./busy.js";

const kills = Number(process.env["KILLS"] ?? 5);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-kill-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Mock {
  readonly url: string;
  readonly ended: Promise<void>;
  kill(): void;
}

/** @param name of the data folder */
function startMock(name: string): Promise<Mock> {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      path.join(root, "bin/increff-kit.js"),
      "mock",
      "--port",
      "0",
      "--data",
      path.join(folder, name),
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => {
      resolve();
    });
  });
  let said = "";
  return new Promise((resolve, reject) => {
    void ended.then(() => {
      reject(new Error(`the mock ended: ${said}`));
    });
    const listen = (text: Buffer): void => {
      said += text.toString();
      const url = /at (http:\/\/\S+)/.exec(said)?.[1];
      if (url === undefined) return;
      resolve({ url, ended, kill: () => child.kill("SIGKILL") });
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
  });
}

function sender(pool: Pool): Send {
  return async (method, target, body, headers) => {
    const response = await pool.request({
      method: method,
      path: target,
      headers: { "content-type": "application/json", ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.body.text();
    return {
      status: response.statusCode,
      body: text === "" ? undefined : (JSON.parse(text) as unknown),
    };
  };
}

it(`nothing that was answered is missing after ${kills} kills`, async () => {
  const all: Answered[] = [];
  let since: Answered[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const mock = await startMock("work");
    const pool = new Pool(mock.url, { connections: 4 });
    const send = sender(pool);
    expect(await missing(send, since)).toEqual([]);
    all.push(...since);
    since = [];
    // Between 1 and 60 answers, differently each time, while other calls are open.
    let left = 1 + ((kill * 37) % 60);
    const partners = [1, 2, 3, 4].map((partner) =>
      work(
        send,
        {
          prefix: `K${kill}P${partner}`,
          sku: `SKU-${40 + partner}`,
          above: kill * 1000,
        },
        () => left > 0,
        (what) => {
          if (left <= 0) return;
          since.push(what);
          left -= 1;
          if (left === 0) mock.kill();
        },
      ).catch(() => undefined),
    );
    await Promise.all(partners);
    await mock.ended;
    await pool.destroy();
  }
  const mock = await startMock("work");
  const pool = new Pool(mock.url, { connections: 4 });
  all.push(...since);
  expect(await missing(sender(pool), all)).toEqual([]);
  expect(all.length).toBeGreaterThan(kills);
  await pool.destroy();
  mock.kill();
  await mock.ended;
}, 600_000);

it(`a reset that is killed, ${kills} times, leaves the OMS as it was or empty`, async () => {
  for (let kill = 1; kill <= kills; kill += 1) {
    const mock = await startMock("resets");
    const pool = new Pool(mock.url, { connections: 2 });
    const send = sender(pool);
    await reset(send);
    for (let round = 0; round < kill % 7; round += 1) {
      await create(send, `K${kill}-${round}`);
      await reset(send);
    }
    const last = `K${kill}-LAST`;
    await create(send, last);
    const open = reset(send).catch(() => undefined);
    // Odd times while the reset is under way, even times after whatever the moment brings.
    if (kill % 2 === 0) await send("GET", "/_kit/health", undefined, {});
    mock.kill();
    await open;
    await mock.ended;
    await pool.destroy();
    const again = await startMock("resets");
    const after = new Pool(again.url, { connections: 1 });
    const { body } = await sender(after)("GET", "/_kit/orders", undefined, {});
    const { orders } = body as { orders: { orderCode: string }[] };
    expect([[], [last]]).toContainEqual(orders.map((one) => one.orderCode));
    await after.destroy();
    again.kill();
    await again.ended;
  }
}, 600_000);

async function reset(send: Send): Promise<void> {
  const { status } = await send("POST", "/_kit/reset", {}, {});
  expect(status).toBe(200);
}

async function create(send: Send, orderCode: string): Promise<void> {
  const order = plainOrder(orderCode, [line], { at: Date.UTC(2024, 4, 6) });
  const { status } = await send("POST", "/orders/outward", order, marketplace);
  expect(status).toBe(200);
}

/** Asks for everything as its partners would: a repeated call has the same answer. */
async function missing(
  send: Send,
  answered: readonly Answered[],
): Promise<string[]> {
  const gone: string[] = [];
  const latest = new Map<string, number>();
  const kit = async (target: string) => send("GET", target, undefined, {});
  for (const what of answered) {
    switch (what.kind) {
      case "order": {
        const { status } = await kit(`/_kit/orders/${what.orderCode}`);
        if (status !== 200) gone.push(`order ${what.orderCode}`);
        break;
      }
      case "pack": {
        const again = await send(
          "POST",
          "/usp/order/pack",
          packOf(what.orderCode),
          efs,
        );
        const { shipmentCode } = again.body as { shipmentCode?: string };
        if (shipmentCode !== what.shipmentCode)
          gone.push(`shipment ${what.shipmentCode}`);
        break;
      }
      case "manifest": {
        const again = await send(
          "POST",
          "/usp/manifest",
          manifestOf(what.orderCode),
          efs,
        );
        const { manifestCode } = again.body as { manifestCode?: string };
        if (manifestCode !== what.manifestCode)
          gone.push(`manifest ${what.manifestCode}`);
        break;
      }
      case "cancel": {
        const { body } = await kit(`/_kit/orders/${what.orderCode}`);
        if ((body as { status?: string }).status !== "CANCELLED")
          gone.push(`cancellation of ${what.orderCode}`);
        break;
      }
      case "stock":
        latest.set(what.sku, what.quantity);
    }
  }
  const { body } = await kit("/_kit/inventory?limit=1000");
  const { inventory } = body as {
    inventory: { channelSkuCode: string; quantity: number }[];
  };
  for (const [sku, quantity] of latest) {
    const there = inventory.find(
      ({ channelSkuCode }) => channelSkuCode === sku,
    );
    // One more, of this day or the next, may have been on its way when the process was killed. They only grow.
    if ((there?.quantity ?? -1) < quantity)
      gone.push(`${sku}: ${String(there?.quantity)}, answered ${quantity}`);
  }
  return gone;
}
