/** Two channels that use the same codes at the same location live side by side. */
import { describe, expect, it } from "vitest";
import {
  bodyOf,
  efs,
  marketplace,
  packed,
  refusal,
  TestOms,
  told,
} from "../../../test/simulator/oms.js";
import { secondOf, twoChannels } from "../../../test/simulator/two-channels.js";
import { documentAt } from "../documents/render.js";
import { plainOrder } from "../orders/plain-order.js";
import type { Tenant } from "../settings.js";
import type { Decision } from "./command.js";

const second = { efs: secondOf(efs), marketplace: secondOf(marketplace) };
const at = Date.UTC(2024, 4, 6, 9);
const inSecond = { locationCode: "WH1", channelName: "SECOND" } as const;

function create(oms: TestOms, tenant: Tenant, quantity: number): Decision {
  const lines = [{ channelSkuCode: "SKU-1", quantity }];
  return oms.call("createOutwardOrder", plainOrder("A", lines, { at }), tenant);
}

/** Order A of three pieces in DEMO and of two in SECOND. */
function twice(): TestOms {
  const oms = new TestOms({ tenants: twoChannels });
  bodyOf(create(oms, marketplace, 3));
  bodyOf(create(oms, second.marketplace, 2));
  return oms;
}

function pack(oms: TestOms, channelName: string, tenant: Tenant): Decision {
  return oms.call(
    "packOrder",
    {
      orderCode: "A",
      locationCode: "WH1",
      channelName,
      shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 2 }],
    },
    tenant,
  );
}

function announce(oms: TestOms, tenant: Tenant): Decision {
  const item = { reason: "OTHER", channelSkuCode: "SKU-1" };
  const body = {
    forwardOrderCode: "A",
    returnOrderCode: "R",
    locationCode: "WH1",
    orderItems: [{ ...item, itemCode: "R-1" }],
    orderType: "CUSTOMER_RETURN",
  };
  return oms.call("createReturnOrder", body, tenant);
}

/** Both have shipped two pieces of A and expect one of them back as R. */
function returned(): TestOms {
  const oms = twice();
  for (const [channelName, tenant] of [
    ["DEMO", efs],
    ["SECOND", second.efs],
  ] as const) {
    bodyOf(pack(oms, channelName, tenant));
    const place = { locationCode: "WH1", channelName };
    oms.internally({ type: "handOverInHouse", orderCode: "A", ...place });
  }
  bodyOf(announce(oms, marketplace));
  bodyOf(announce(oms, second.marketplace));
  return oms;
}

describe("one order code in two channels", () => {
  it("is two orders, each told to the partners of its channel", () => {
    const oms = twice();
    expect(told(oms.messages)).toEqual([
      "DEMO_EFS SUBORDER_CREATE",
      "DEMO_ERP OUTWARD_ORDER_CREATE",
      "SECOND_EFS SUBORDER_CREATE",
      "SECOND_ERP OUTWARD_ORDER_CREATE",
    ]);
    expect(oms.view("A").lines[0]?.ordered).toBe(3);
    expect(oms.view("A", "WH1", "SECOND").lines[0]?.ordered).toBe(2);
  });

  it("is repeated and contradicted in its own channel alone", () => {
    const oms = twice();
    expect(create(oms, second.marketplace, 2).facts).toEqual([]);
    expect(refusal(create(oms, second.marketplace, 3))).toBe(
      "400 [orderCode: A exists at location WH1 with other data]",
    );
    expect(create(oms, marketplace, 3).facts).toEqual([]);
  });

  it("exists once for an account that has both channels", () => {
    const both = { ...marketplace, channels: ["SECOND", "DEMO"] };
    const oms = new TestOms({ tenants: twoChannels });
    bodyOf(create(oms, marketplace, 3));
    expect(refusal(create(oms, both, 3))).toContain("exists at location WH1");
  });

  it("is packed, cancelled and drawn apart", async () => {
    const oms = twice();
    const shipment = packed(pack(oms, "SECOND", second.efs));
    expect(oms.view("A").lines[0]?.packed).toBe(0);
    expect(oms.view("A", "WH1", "SECOND").status).toBe("PACKED");
    const items = [
      { orderItemCode: "A-1", channelSkuCode: "SKU-1", cancelledQuantity: 1 },
    ];
    oms.must(
      "cancelOutwardOrder",
      { locationCode: "WH1", orderItems: items },
      marketplace,
      { orderCode: "A" },
    );
    expect(oms.view("A").lines[0]?.cancelled).toBe(1);
    expect(oms.view("A", "WH1", "SECOND").lines[0]?.cancelled).toBe(0);
    const file = `${shipment.shipmentCode}.pdf`;
    expect(await documentAt(oms.state, "labels", file)).toBeInstanceOf(Buffer);
  });

  it("is picked on two lists, and the list of one does not take the order of the other", () => {
    const oms = twice();
    const orderList = [{ orderCode: "A" }];
    const first = { locationCode: "WH1", channelName: "DEMO", orderList };
    oms.must("createPicklist", first);
    oms.must("createPicklist", { ...inSecond, orderList }, second.efs);
    expect(oms.view("A").pickListIds).toEqual([1]);
    expect(oms.view("A", "WH1", "SECOND").pickListIds).toEqual([2]);
    const foreign = { ...inSecond, orderList, pickListId: 1 };
    expect(
      refusal(oms.call("addOrdersToPicklist", foreign, second.efs)),
    ).toMatch(/^404 /);
  });

  it("needs its channel where Increff itself does something", () => {
    const oms = twice();
    const command = {
      type: "cancelBySeller",
      orderCode: "A",
      locationCode: "WH1",
      items: [{ channelSkuCode: "SKU-1", quantity: 1 }],
    } as const;
    expect(refusal(oms.run(command))).toBe(
      "400 [orderCode: A exists at WH1 in channel DEMO and at WH1 in channel SECOND; name locationCode and channelName]",
    );
    oms.internally({ ...command, channelName: "SECOND" });
    expect(oms.view("A").lines[0]?.cancelled).toBe(0);
    expect(oms.view("A", "WH1", "SECOND").lines[0]?.cancelled).toBe(1);
  });
});

describe("one return code in two channels", () => {
  const result = {
    forwardOrderCode: "A",
    returnOrderCode: "R",
    locationCode: "WH1",
    channelName: "DEMO",
    awbNumber: "1",
    transporter: "BLUEDART",
    orderItems: [
      { returnItemCode: "R-1", channelSkuCode: "SKU-1", qcStatus: "PASS" },
    ],
  };

  it("is two returns, processed apart", () => {
    const oms = returned();
    oms.must("processReturn", result);
    expect(oms.view("A").returns).toMatchObject([{ status: "COMPLETED" }]);
    expect(oms.view("A", "WH1", "SECOND").returns).toMatchObject([
      { status: "CREATED", channelName: "SECOND" },
    ]);
  });

  it("needs its channel where it is changed at the marketplace", () => {
    const oms = returned();
    const command = { type: "cancelReturn", returnOrderCode: "R" } as const;
    expect(refusal(oms.run(command))).toBe(
      "400 [returnOrderCode: R exists at WH1 in channel DEMO and at WH1 in channel SECOND; name locationCode and channelName]",
    );
    oms.internally({ ...command, channelName: "SECOND" });
    expect(oms.view("A").returns[0]?.status).toBe("CREATED");
    expect(oms.view("A", "WH1", "SECOND").returns[0]?.status).toBe("CANCELLED");
  });
});
