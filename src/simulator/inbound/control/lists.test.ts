import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startQuiet } from "../../../../test/support/caller.js";
import { Control } from "../../../../test/support/control.js";
import type { RunningOms } from "../../start.js";

let running: RunningOms;
const control = new Control(() => running);

beforeAll(async () => {
  running = await startQuiet();
  for (const [orderCode, channelSkuCode] of [
    ["A", "SKU-1"],
    ["B", "SKU-2"],
    ["C-sku", "SKU-3"],
    ["D", "SKU-22"],
  ] as const)
    await control.ask("createOrder", "/orders", 201, {
      orderCode,
      lines: [{ channelSkuCode, quantity: 1 }],
    });
});
afterAll(() => running.close());

async function codes(query: string): Promise<readonly [number, string[]]> {
  const { total, orders } = await control.ask<{
    readonly total: number;
    readonly orders: readonly { readonly orderCode: string }[];
  }>("listOrders", `/orders?${query}`, 200);
  return [total, orders.map(({ orderCode }) => orderCode)];
}

describe("a list", () => {
  it.each<[string, number, string[]]>([
    ["", 4, ["A", "B", "C-sku", "D"]],
    ["sort=newest", 4, ["D", "C-sku", "B", "A"]],
    ["skip=1&limit=2", 4, ["B", "C-sku"]],
    ["sort=newest&skip=1&limit=2", 4, ["C-sku", "B"]],
    ["skip=4", 4, []],
    ["q=sku-2", 2, ["B", "D"]],
    ["q=c-SKU", 1, ["C-sku"]],
    ["q=nothing", 0, []],
    ["q=sku-2&sort=newest&limit=1", 2, ["D"]],
  ])("is cut as it is asked for: %s", async (query, total, shown) => {
    expect(await codes(query)).toEqual([total, shown]);
  });

  it.each(["sort=up", "skip=-1", "q="])("refuses %s", async (query) => {
    const name = query.slice(0, query.indexOf("="));
    expect(
      await control.refusal("listOrders", `/orders?${query}`, 400),
    ).toContain(name);
  });

  it.each([
    ["listMessages", "/messages?q=SUBORDER_CREATE&sort=newest&skip=1&limit=1"],
    ["listInventory", "/inventory?q=sku-10&reported=false"],
    ["listPicklists", "/picklists?q=P&sort=newest"],
    ["listShipments", "/shipments?q=P&skip=3"],
    ["listManifests", "/manifests?q=P"],
    ["listReturns", "/returns?q=P"],
  ] as const)("%s can be searched and cut too", async (operation, path) => {
    expect(await control.ask(operation, path, 200)).toHaveProperty("total");
  });
});
