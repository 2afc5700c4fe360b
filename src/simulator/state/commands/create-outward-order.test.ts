import { describe, expect, it } from "vitest";
import {
  bodiesOf,
  efs,
  erp,
  marketplace,
  refusal,
  TestOms,
  told,
} from "../../../../test/simulator/oms.js";
import { plainOrder } from "../../orders/plain-order.js";
import type { Tenant } from "../../settings.js";

const at = Date.UTC(2024, 4, 6, 9);
const line = { channelSkuCode: "SKU-1", quantity: 2 };

function create(oms: TestOms, body: unknown, tenant: Tenant = marketplace) {
  return oms.call("createOutwardOrder", body, tenant);
}

describe("createOutwardOrder", () => {
  it("takes the stock and tells the EFS and the ERP", () => {
    const oms = new TestOms();
    const decision = create(oms, plainOrder("A", [line], { at }));
    expect(decision.reply).toEqual({ ok: true, body: undefined });
    expect(told(decision.messages)).toEqual([
      "DEMO_EFS SUBORDER_CREATE",
      "DEMO_ERP OUTWARD_ORDER_CREATE",
    ]);
    expect(decision.messages.map((message) => message.messageId)).toEqual([
      5001, 5002,
    ]);
    expect(oms.view("A")).toMatchObject({
      status: "OPEN",
      channelName: "DEMO",
      lines: [{ ordered: 2, open: 2 }],
    });
    const search = oms.must(
      "searchInventory",
      { locationCode: "WH1", channelSkuCodes: ["SKU-1"] },
      marketplace,
    );
    expect(search).toEqual({
      inventories: [{ channelSkuCode: "SKU-1", qcPassAvailableQuantity: 98 }],
    });
  });

  it("changes nothing when the same data comes again, in other words too", () => {
    const oms = new TestOms();
    const body = plainOrder("A", [line], {
      at,
      orderTime: "2024-05-06T09:00:00.000+00:00",
    });
    create(oms, body);
    const again = create(oms, {
      ...body,
      orderTime: "2024-05-06T14:30:00+05:30[Asia/Kolkata]",
      parentOrderCode: undefined,
      isPriority: null,
      surprise: 1,
    });
    expect(again).toEqual({
      reply: { ok: true, body: undefined },
      facts: [],
      messages: [],
    });
  });

  it("refuses other data under a known code", () => {
    const oms = new TestOms();
    create(oms, plainOrder("A", [line], { at }));
    expect(
      refusal(create(oms, plainOrder("A", [{ ...line, quantity: 3 }], { at }))),
    ).toBe("400 [orderCode: A exists at location WH1 with other data]");
  });

  it("knows the same code at another location as another order", () => {
    const tenant = { ...marketplace, locations: ["WH1", "WH2"] };
    const oms = new TestOms({
      tenants: [tenant, { ...efs, locations: ["WH1", "WH2"] }],
    });
    for (const locationCode of ["WH1", "WH2"]) {
      expect(
        refusal(
          create(oms, plainOrder("A", [line], { at, locationCode }), tenant),
        ),
      ).toBeNull();
    }
    expect(oms.view("A", "WH2").locationCode).toBe("WH2");
    expect(
      bodiesOf("outwardOrderEvent", oms.messages).map(
        (event) => event.locationCode,
      ),
    ).toEqual(["WH1", "WH2"]);
  });

  it("compares codes as they are written", () => {
    const oms = new TestOms();
    for (const code of ["k-1", "K-1", " K-1", "01", "1"]) {
      expect(refusal(create(oms, plainOrder(code, [line], { at })))).toBeNull();
    }
    expect(oms.state.orders.size).toBe(5);
  });

  it("names every line that is not listed and every code that stands twice", () => {
    const oms = new TestOms();
    const lines = [
      { channelSkuCode: "NEW", quantity: 1, orderItemCode: "x" },
      { channelSkuCode: "SKU-1", quantity: 1, orderItemCode: "x" },
    ];
    expect(refusal(create(oms, plainOrder("A", lines, { at })))).toBe(
      "400 [orderItemCode: x is present more than once, channelSkuCode: NEW is not listed in channel DEMO]",
    );
  });

  it("refuses a foreign location and a time that is none", () => {
    const oms = new TestOms();
    expect(
      refusal(
        create(oms, plainOrder("A", [line], { at, locationCode: "WH9" })),
      ),
    ).toBe("400 [locationCode: WH9 is not a location of this account]");
    expect(
      refusal(
        create(oms, plainOrder("A", [line], { at, dispatchByTime: "soon" })),
      ),
    ).toBe("400 [dispatchByTime: soon is not a point in time]");
  });

  it("keeps an order without stock to itself until the stock arrives, oldest order first", () => {
    const oms = new TestOms();
    oms.order("fills", [{ channelSkuCode: "SKU-1", quantity: 100 }]);
    const silent = oms.messages.length;
    oms.order("large", [
      { channelSkuCode: "SKU-1", quantity: 5 },
      { channelSkuCode: "SKU-2", quantity: 1 },
    ]);
    oms.order("small", [{ channelSkuCode: "SKU-1", quantity: 2 }]);
    oms.order("last", [{ channelSkuCode: "SKU-1", quantity: 2 }]);
    expect(oms.messages).toHaveLength(silent);
    expect(oms.view("large").status).toBe("WAITING");
    oms.must("updateInventory", {
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-1", quantity: 4 }],
    });
    const told = oms.messages.slice(silent).map((message) => message.orderCode);
    expect(told).toEqual(["small", "small", "last", "last"]);
    oms.must("updateInventory", {
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-1", quantity: 5 }],
    });
    expect(oms.view("large").status).toBe("OPEN");
  });

  it("sends only what is switched on, and only to partners that the order concerns", () => {
    const events = ["SUBORDER_CREATE"];
    const elsewhere = { ...efs, authUsername: "OTHER", channels: ["OTHER"] };
    const oms = new TestOms({
      tenants: [efs, elsewhere, marketplace, erp],
      delivery: { events },
    });
    create(oms, plainOrder("A", [line], { at }));
    expect(told(oms.messages)).toEqual(["DEMO_EFS SUBORDER_CREATE"]);
  });
});
