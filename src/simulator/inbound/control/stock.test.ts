import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Caller, startQuiet } from "../../../../test/support/caller.js";
import { Control } from "../../../../test/support/control.js";
import type { RunningOms } from "../../start.js";

let running: RunningOms;
const control = new Control(() => running);

beforeAll(async () => {
  running = await startQuiet();
});
afterAll(() => running.close());
beforeEach(() => {
  running.oms.reset(1);
});

const figures = (...quantities: readonly (readonly [string, number])[]) => ({
  products: quantities.map(([channelSkuCode, quantity]) => ({
    channelSkuCode,
    quantity,
  })),
});
const set = (body: object): Promise<unknown> =>
  control.ask("setInventory", "/inventory", 200, body);
const list = (query = ""): Promise<unknown> =>
  control.ask("listInventory", `/inventory${query}`, 200);

describe("the stock", () => {
  it("shows the figures of the master data only on request", async () => {
    expect(await list()).toEqual({ total: 0, inventory: [] });
    expect(await list("?reported=false&limit=1")).toMatchObject({
      total: 100,
      inventory: { length: 1 },
    });
    expect(await list("?reported=false&channelSkuCode=SKU-7")).toEqual({
      total: 1,
      inventory: [
        {
          locationCode: "WH1",
          channelName: "DEMO",
          channelSkuCode: "SKU-7",
          barcode: "BAR-7",
          quantity: 100,
          updatedAt: null,
        },
      ],
    });
    expect(await list("?reported=false&channelName=NO")).toMatchObject({
      total: 0,
    });
  });

  it("is set by hand, and serves the orders that wait, oldest first", async () => {
    await set(figures(["SKU-1", 0]));
    for (const orderCode of ["A", "B"])
      await control.ask("createOrder", "/orders", 201, {
        orderCode,
        lines: [{ channelSkuCode: "SKU-1", quantity: 3 }],
      });
    expect(running.oms.dispatcher.deliveries()).toEqual([]);
    expect(
      await set({
        locationCode: "WH1",
        ...figures(["SKU-1", 5], ["SKU-2", 9]),
      }),
    ).toMatchObject({
      total: 2,
      inventory: [
        { channelSkuCode: "SKU-1", quantity: 2 },
        { channelSkuCode: "SKU-2", quantity: 9 },
      ],
    });
    expect(await control.ask("getOrder", "/orders/A", 200)).toMatchObject({
      waitsForStock: false,
    });
    expect(await control.ask("getOrder", "/orders/B", 200)).toMatchObject({
      waitsForStock: true,
    });
    expect(running.oms.dispatcher.deliveries({ orderCode: "A" })).toHaveLength(
      2,
    );
  });

  it.each([
    [404, { locationCode: "NO", ...figures(["SKU-1", 1]) }, /there are WH1/],
    [404, { channelName: "NO", ...figures(["SKU-1", 1]) }, /there are DEMO/],
    [400, figures(["SKU-1", 1], ["NO", 1]), /NO is not listed in channel DEMO/],
    [400, figures(["SKU-1", 1], ["SKU-1", 2]), /more than once/],
    [400, figures(["SKU-1", -1]), /quantity/],
    [400, figures(), /products/],
  ])("is set whole or not at all: %i for %j", async (status, body, says) => {
    expect(
      await control.refusal("setInventory", "/inventory", status, body),
    ).toMatch(says);
    expect(await list()).toMatchObject({ total: 0 });
  });

  it("needs a location where there are two, and a channel where a code is ambiguous", async () => {
    const { tenants } = running.oms.settings;
    const two = await startQuiet({
      tenants: tenants.map((tenant) => ({
        ...tenant,
        locations: ["WH1", "WH2"],
        channels: ["DEMO", "OTHER"],
      })),
    });
    const other = new Control(() => two);
    expect(
      await other.refusal(
        "setInventory",
        "/inventory",
        400,
        figures(["SKU-1", 1]),
      ),
    ).toMatch(/say which of WH1, WH2/);
    for (const [channelName, barcode] of [
      ["DEMO", "BAR-1"],
      ["OTHER", "BAR-2"],
    ] as const)
      two.oms.state.listings.set(JSON.stringify([channelName, "TWICE"]), {
        channelName,
        channelSkuCode: "TWICE",
        channelSerialNo: "1",
        barcode,
        toleranceDays: null,
      });
    const twice = { locationCode: "WH2", ...figures(["TWICE", 4]) };
    expect(
      await other.refusal("setInventory", "/inventory", 409, twice),
    ).toMatch(/BAR-1, BAR-2\); say which with channelName/);
    await other.ask("setInventory", "/inventory", 200, {
      ...twice,
      channelName: "OTHER",
    });
    expect(
      await other.ask("listInventory", "/inventory?channelSkuCode=TWICE", 200),
    ).toMatchObject({
      inventory: [{ channelName: "OTHER", locationCode: "WH2", quantity: 4 }],
    });
    await two.close();
  });
});

describe("what the vendor makes", () => {
  it("is shown one by one, and what does not exist says where to look", async () => {
    const caller = new Caller(running);
    const placed = { locationCode: "WH1", channelName: "DEMO" };
    await control.ask("createOrder", "/orders", 201, { orderCode: "A" });
    const picklist = await caller
      .call("POST", "/usp/picklist/create", {
        ...placed,
        orderList: [{ orderCode: "A" }],
      })
      .expect(200);
    const { pickListId } = picklist.body as { pickListId: number };
    const { shipmentCode } = await control.ask<{ shipmentCode: string }>(
      "packOrderInHouse",
      "/orders/A/pack",
      201,
    );
    const manifest = await caller
      .call("POST", "/usp/manifest", {
        ...placed,
        transporter: "BLUEDART",
        orderCodes: ["A"],
      })
      .expect(200);
    const { manifestCode } = manifest.body as { manifestCode: string };
    expect(
      await control.ask("getPicklist", `/picklists/${pickListId}`, 200),
    ).toMatchObject({ pickListId, orderCodes: ["A"] });
    expect(
      await control.ask("getShipment", `/shipments/${shipmentCode}`, 200),
    ).toMatchObject({ shipmentCode, manifestCode, status: "MANIFESTED" });
    expect(
      await control.ask("getManifest", `/manifests/${manifestCode}`, 200),
    ).toMatchObject({ manifestCode, orderCodes: ["A"], handedOverAt: null });
    for (const [id, list] of [
      ["getPicklist", "picklists"],
      ["getShipment", "shipments"],
      ["getManifest", "manifests"],
    ] as const)
      expect(await control.refusal(id, `/${list}/NO`, 404)).toContain(
        `NO; GET /_kit/${list} lists those that there are`,
      );
  });
});
