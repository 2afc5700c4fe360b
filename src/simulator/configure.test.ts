/** Settings that change while the OMS runs, as partners see it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  Caller,
  efs,
  marketplace,
  startQuiet,
} from "../../test/support/caller.js";
import { HttpReceiver } from "../../test/support/receiver.js";
import { demoProducts, demoSettings, demoTenants } from "./demo.js";
import type { RunningOms } from "./start.js";
import { eventually } from "../../test/simulator/eventually.js";

let running: RunningOms;
let caller: Caller;
beforeEach(async () => {
  running = await startQuiet({ products: demoProducts.slice(0, 2) });
  caller = new Caller(running);
});
afterEach(() => running.close());

const stock = (code: string, quantity = 7) => ({
  locationCode: "WH1",
  products: [{ channelSkuCode: code, quantity }],
});

function order(orderCode: string, channelSkuCode = "SKU-1") {
  const time = "2024-05-06T09:00:00.000Z";
  const address = {
    name: "Asha Rao",
    line1: "12 Lake Road",
    city: "Bengaluru",
    state: "Karnataka",
    zip: "560071",
    country: "India",
  };
  return {
    orderCode,
    orderTime: time,
    orderType: "SO",
    onHold: false,
    dispatchByTime: time,
    startProcessingTime: time,
    paymentMethod: "NCOD",
    shippingAddress: address,
    billingAddress: address,
    orderItems: [
      {
        channelSkuCode,
        orderItemCode: "1",
        quantity: 1,
        sellingPricePerUnit: 118,
      },
    ],
  };
}

const pack = (orderCode: string, channelSkuCode = "SKU-1") => ({
  orderCode,
  locationCode: "WH1",
  channelName: "DEMO",
  shipmentItems: [{ channelSkuCode, quantityToPack: 1 }],
});

const products = demoProducts.slice(0, 2);

describe("accounts", () => {
  it("have other passwords at once, and those stay out of the history", async () => {
    const tenants = demoTenants.map((tenant) => ({
      ...tenant,
      authPassword: `new-${tenant.authPassword}`,
    }));
    running.oms.configure(demoSettings({ products, tenants }));
    await caller
      .call("PUT", "/usp/inventories/absolute", stock("SKU-1"))
      .expect(401);
    const changed = { ...efs, authPassword: "new-demo-efs" };
    await caller
      .call("PUT", "/usp/inventories/absolute", stock("SKU-1"), changed)
      .expect(200);
    const { redaction } = running.oms;
    expect(redaction.text("new-demo-efs and demo-efs")).not.toContain(
      "demo-efs",
    );
  });

  it("are called at their new address, and the message that was there is kept", async () => {
    const receiver = await HttpReceiver.listen();
    await caller
      .call("POST", "/orders/outward", order("A-1"), marketplace)
      .expect(200);
    const before = running.oms.dispatcher.deliveries();
    running.oms.configure(
      demoSettings({
        products,
        tenants: demoTenants.map((tenant) => ({
          ...tenant,
          endpoints: { orderEvents: receiver.url("/orders") },
        })),
      }),
    );
    expect(running.oms.dispatcher.deliveries()).toEqual(before);
    running.oms.dispatcher.release(before[0]?.message.key ?? "");
    await running.oms.dispatcher.whenIdle();
    expect(receiver.requests.map(({ path }) => path)).toEqual(["/orders"]);
    await receiver.close();
  });
});

describe("products", () => {
  it("that are new can be sold, with their stock", async () => {
    running.oms.configure(demoSettings({ products: demoProducts.slice(0, 3) }));
    await caller
      .call("POST", "/orders/outward", order("A-1", "SKU-3"), marketplace)
      .expect(200);
    await caller
      .call("POST", "/usp/order/pack", pack("A-1", "SKU-3"))
      .expect(200);
  });

  it("keep the stock that was reported", async () => {
    await caller.call("PUT", "/usp/inventories/absolute", stock("SKU-1", 3));
    running.oms.configure(demoSettings({ products: demoProducts.slice(0, 3) }));
    const [figure] = running.oms.state.stock.values();
    expect(figure).toMatchObject({ barcode: "BAR-1", available: 3 });
  });

  it("that are gone cannot be ordered, but an order of before can be packed", async () => {
    await caller
      .call("POST", "/orders/outward", order("A-1"), marketplace)
      .expect(200);
    running.oms.configure(demoSettings({ products: demoProducts.slice(1, 2) }));
    const refused = await caller.call(
      "POST",
      "/orders/outward",
      order("A-2"),
      marketplace,
    );
    expect([refused.status, refused.text]).toEqual([
      400,
      expect.stringContaining("SKU-1 is not listed"),
    ]);
    await caller.call("POST", "/usp/order/pack", pack("A-1")).expect(200);
  });

  it("with another rate have it in later orders only", async () => {
    await caller
      .call("POST", "/orders/outward", order("A-1"), marketplace)
      .expect(200);
    running.oms.configure(
      demoSettings({
        products: products.map((product) => ({ ...product, gstRate: 18 })),
      }),
    );
    await caller
      .call("POST", "/orders/outward", order("A-2"), marketplace)
      .expect(200);
    await caller.call("POST", "/usp/order/pack", pack("A-1")).expect(200);
    await caller.call("POST", "/usp/order/pack", pack("A-2")).expect(200);
    const rates = [...running.oms.state.shipments.values()].map(({ items }) =>
      items[0]?.taxes.reduce((sum, { rate }) => sum + rate, 0),
    );
    expect(rates).toEqual([5, 18]);
  });
});

describe("behaviour", () => {
  it("changes with the next call: strictness, base paths, size of bodies", async () => {
    const { authDomainName, ...nameless } = efs;
    expect(authDomainName).toBe("demo");
    const put = (path: string, headers: typeof nameless) =>
      caller.call("PUT", path, stock("SKU-1"), headers);
    await put("/usp/inventories/absolute", nameless).expect(200);
    await put("/other/usp/inventories/absolute", efs).expect(404);
    running.oms.configure(
      demoSettings({ products, strict: true, basePaths: ["/other"] }),
    );
    await put("/usp/inventories/absolute", nameless).expect(401);
    await put("/other/usp/inventories/absolute", efs).expect(200);
    running.oms.configure(demoSettings({ products, bodyLimit: 10 }));
    await put("/usp/inventories/absolute", efs).expect(413);
  });

  it("of deliveries changes without a new dispatcher, and held stays held", async () => {
    const receiver = await HttpReceiver.listen();
    receiver.answer = (response) => {
      response.writeHead(500).end();
    };
    const tenants = demoTenants.map((tenant) => ({
      ...tenant,
      endpoints: { orderEvents: receiver.url() },
    }));
    running.oms.configure(
      demoSettings({
        products,
        tenants,
        delivery: { mode: "auto", retryDelaysMs: [] },
      }),
    );
    await caller
      .call("POST", "/orders/outward", order("A-1"), marketplace)
      .expect(200);
    const { dispatcher } = running.oms;
    // The order event, and the sales posting.
    expect(dispatcher.counts().held).toBe(2);
    const [event] = dispatcher.deliveries({ family: "order" });
    dispatcher.release(event?.message.key ?? "");
    await eventually(() => {
      expect(dispatcher.counts().parked).toBe(1);
    });
    expect(receiver.requests).toHaveLength(1);
    await receiver.close();
  });

  it("leaves numbers and code prefixes as they began", () => {
    running.oms.configure(
      demoSettings({ products, firstMessageId: 1, codePrefix: "X-" }),
    );
    expect(running.oms.settings).toMatchObject({
      firstMessageId: 5001,
      codePrefix: "",
    });
  });

  it("outlasts a reset", async () => {
    running.oms.configure(demoSettings({ products: demoProducts.slice(0, 3) }));
    running.oms.reset();
    await caller
      .call("PUT", "/usp/inventories/absolute", stock("SKU-3"))
      .expect(200, { failureProducts: [], successProducts: ["SKU-3"] });
  });
});
