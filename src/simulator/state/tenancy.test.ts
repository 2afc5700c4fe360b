import { describe, expect, it } from "vitest";
import {
  efs,
  erp,
  marketplace,
  refusal,
  TestOms,
} from "../../../test/simulator/oms.js";
import type { Tenant } from "../settings.js";
import { demoProducts } from "../demo.js";
import type { PartnerOperation } from "./command.js";

/** Shares the location, not the channel. */
const neighbour: Tenant = {
  ...efs,
  authUsername: "NEIGHBOUR",
  channels: ["OTHER"],
};

function callsAbout(
  orderCode: string,
  channelName: string,
): [PartnerOperation, unknown][] {
  const scope = { locationCode: "WH1", channelName };
  const orders = { ...scope, transporter: "BLUEDART", orderCodes: [orderCode] };
  return [
    [
      "cancelOrderItems",
      {
        ...scope,
        orderCode,
        orderItems: [{ channelSkuCode: "SKU-1", cancelledQuantity: 1 }],
      },
    ],
    [
      "packOrder",
      {
        ...scope,
        orderCode,
        shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 1 }],
      },
    ],
    ["createPicklist", { ...scope, orderList: [{ orderCode }] }],
    ["createManifest", orders],
    ["notifyHandover", orders],
    ["manifestAndHandover", orders],
    ["cancelOutwardOrder", { locationCode: "WH1", orderItems: [] }],
    [
      "createReturnOrder",
      {
        locationCode: "WH1",
        forwardOrderCode: orderCode,
        returnOrderCode: "R",
        orderItems: [],
        orderType: "SELF_SHIP",
      },
    ],
  ];
}

describe("another tenant's order", () => {
  it("is answered exactly like one that does not exist", () => {
    const oms = new TestOms({
      tenants: [efs, neighbour, marketplace, erp],
      products: demoProducts,
    });
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 1 }]);
    const [known, unknown] = ["A", "B"].map((code) =>
      callsAbout(code, "OTHER").map(([type, body]) =>
        oms.call(type, body, neighbour, { orderCode: code }),
      ),
    );
    for (const [index, decision] of known?.entries() ?? []) {
      expect(decision.facts).toEqual([]);
      const twin = unknown?.[index];
      expect(refusal(decision)).toBe(
        twin === undefined
          ? null
          : refusal(twin)?.replace("order B", "order A"),
      );
      expect(refusal(decision)).toMatch(/^404 /);
    }
  });

  it("is not told to the neighbour", () => {
    const oms = new TestOms({ tenants: [efs, neighbour, marketplace, erp] });
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 1 }]);
    expect(oms.messages.map((message) => message.tenant)).toEqual([
      "DEMO_EFS",
      "DEMO_ERP",
    ]);
  });

  it("names location and channel when both are foreign", () => {
    const oms = new TestOms();
    const body = {
      orderCode: "A",
      locationCode: "WH2",
      channelName: "OTHER",
      shipmentItems: [],
    };
    expect(refusal(oms.call("packOrder", body))).toBe(
      "400 [locationCode: WH2 is not a location of this account, channelName: OTHER is not a channel of this account]",
    );
  });
});
