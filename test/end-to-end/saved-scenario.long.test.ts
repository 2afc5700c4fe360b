/** What was done by hand at the mock, written down, runs: against the vendor it was done with, and against a worse one. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  scenarioFromHistory,
  type SavedScenario,
} from "../../src/console/scenario-from-history.js";
import { loadRegister } from "../../src/rules/register.js";
import { demoSettings, demoTenants } from "../../src/simulator/demo.js";
import { startOms, type RunningOms } from "../../src/simulator/start.js";
import type { RunResult } from "../../src/verdict/result.js";
import { Control, type ShownOrder } from "../support/control.js";
import { startWarehouse } from "../vendors/reference-efs/warehouse.js";
import type { RunningVendor } from "../vendors/shared/running-vendor.js";
import { until } from "../vendors/testing/until.js";
import { increffKit, root } from "./cli.js";

let folder: string;
let mock: RunningOms;
let vendor: RunningVendor;
let vendorUrl: string;
const control = new Control(() => mock);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "increff-kit-saved-"));
  const port = await freePort();
  vendorUrl = `http://127.0.0.1:${port}`;
  const [efs, marketplace] = demoTenants;
  mock = await startOms({
    settings: demoSettings({
      tenants: [
        {
          ...efs,
          endpoints: {
            orderEvents: `${vendorUrl}/increff/orders`,
            returnEvents: `${vendorUrl}/increff/returns`,
            sellerCancellation: `${vendorUrl}/increff/seller-cancel`,
          },
        },
        marketplace,
      ],
    }),
  });
  vendor = await startWarehouse({
    port,
    oms: {
      baseUrl: mock.url,
      username: efs.authUsername,
      password: efs.authPassword,
      domainName: efs.authDomainName,
      timeoutMs: 5_000,
    },
    auto: false,
    databaseFile: path.join(folder, "vendor.sqlite"),
    token: undefined,
  });
});
afterAll(async () => {
  await mock.close();
  vendor.stop();
  await rm(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** How many messages of the type the vendor has been sent, copies too. */
function sent(eventType: string): number {
  return mock.oms.history.entries.filter(
    (entry) =>
      entry.kind === "exchange" &&
      entry.direction === "outbound" &&
      entry.requestBody.text.includes(`"${eventType}"`),
  ).length;
}

async function packed(body: unknown): Promise<void> {
  const answer = await fetch(`${vendorUrl}/_drive/actions/pack`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(202);
  await until(
    () =>
      mock.oms.history.entries.some(
        (entry) => entry.kind === "exchange" && entry.operation === "packOrder",
      ),
    "the pack",
  );
}

async function byHand(): Promise<SavedScenario> {
  const order = await control.ask<ShownOrder>("createOrder", "/orders", 201, {
    orderCode: "HAND-1",
    lines: [
      { channelSkuCode: "SKU-7", quantity: 3 },
      { channelSkuCode: "SKU-9", quantity: 1 },
    ],
  });
  const { orderCode } = order;
  await until(() => sent("SUBORDER_CREATE") === 1, "the order's event");
  const [message] = mock.oms.dispatcher.deliveries({ orderCode });
  const key = message?.message.key ?? "";
  await control.ask("redeliverMessage", `/messages/${key}/redeliver`, 202, {
    copies: 2,
  });
  await until(() => sent("SUBORDER_CREATE") === 3, "its copies");
  await control.ask("cancelOrder", `/orders/${orderCode}/cancel`, 200, {
    by: "customer",
    lines: [{ channelSkuCode: "SKU-7", quantity: 1 }],
  });
  await until(() => sent("SUBORDER_PARTIAL_CANCEL") === 1, "the cancellation");
  const key2 = { locationCode: "WH1", channelName: "DEMO" };
  await packed({
    orderCode,
    ...key2,
    shipmentItems: [
      { channelSkuCode: "SKU-7", quantityToPack: 2 },
      { channelSkuCode: "SKU-9", quantityToPack: 1 },
    ],
  });
  return scenarioFromHistory({
    entries: mock.oms.history.entries,
    dropped: mock.oms.history.dropped,
    orders: [{ orderCode, ...key2 }],
    state: mock.oms.state,
    messages: mock.oms.dispatcher.deliveries(),
    register: await loadRegister(),
    profile: "efs",
    slug: "by-hand",
  });
}

describe("an order that somebody played with", () => {
  it(
    "becomes a scenario that a right vendor passes, and one that counts copies twice does not",
    { timeout: 120_000 },
    async () => {
      const saved = await byHand();
      expect(saved.leftOut).toEqual([]);
      expect(saved.scenario.steps.map(({ step }) => step)).toEqual([
        { create: "A" },
        { deliver: "A.SUBORDER_CREATE", copies: 2 },
        { cancel: "A", lines: [{ sku: "SKU-7", quantity: 1 }] },
        {
          drive: "pack",
          order: "A",
          lines: [
            { sku: "SKU-7", quantity: 2 },
            { sku: "SKU-9", quantity: 1 },
          ],
        },
        { observe: "A" },
      ]);
      expect(saved.scenario.exercises).toEqual(
        expect.arrayContaining(["EFS-IDEM-01", "EFS-IDEM-03", "EFS-ORD-07"]),
      );
      const scenarios = path.join(folder, "scenarios");
      await writeScenario(scenarios, saved);
      const config = path.join(
        root,
        "test/vendors/reference-efs/increff-kit.yaml",
      );
      const right = await certified(scenarios, config, "right");
      // One scenario never tries everything, so there is no certificate; but nothing fails, and what it is for passes.
      expect(`${right.code} ${right.stdout}${right.stderr}`).toMatch(/^3 /);
      const result = await resultIn("right");
      expect(
        result.requirements.filter(({ outcome }) =>
          ["fail", "warn", "harness-error"].includes(outcome),
        ),
      ).toEqual([]);
      expect(result.scenarios).toMatchObject([{ result: "complete" }]);
      const passed = result.requirements
        .filter(({ outcome }) => outcome === "pass")
        .map(({ id }) => id);
      expect(passed).toEqual(
        expect.arrayContaining([...saved.scenario.exercises]),
      );

      const worse = path.join(folder, "increff-kit.yaml");
      const text = await readFile(config, "utf8");
      const command = `command: exec node ${path.join(root, ".build/vendors/mutants/main.js")} efs-forgets-message-id`;
      await writeFile(worse, text.replace(/command: .*/, command));
      const wrong = await certified(scenarios, worse, "wrong");
      expect(`${wrong.code} ${wrong.stdout}${wrong.stderr}`).toMatch(/^1 /);
      expect(wrong.stdout).toContain("EFS-IDEM-01");
    },
  );
});

async function resultIn(out: string): Promise<RunResult> {
  return JSON.parse(
    await readFile(path.join(folder, out, "result.json"), "utf8"),
  ) as RunResult;
}

async function writeScenario(
  scenarios: string,
  { fileName, text }: SavedScenario,
): Promise<void> {
  await mkdir(scenarios, { recursive: true });
  await writeFile(path.join(scenarios, fileName), text);
}

function certified(scenarios: string, config: string, out: string) {
  return increffKit([
    "certify",
    "--scenarios",
    scenarios,
    "--scenario",
    "by-hand",
    "--config",
    config,
    "--out",
    path.join(folder, out),
  ]);
}
