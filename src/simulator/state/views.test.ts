import { describe, expect, it } from "vitest";
import { TestOms } from "../../../test/simulator/oms.js";
import * as views from "./views.js";

function shipped(): TestOms {
  const oms = new TestOms();
  oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 3 }]);
  const scope = {
    locationCode: "WH1",
    channelName: "DEMO",
    transporter: "BLUEDART",
  };
  oms.must("createPicklist", { ...scope, orderList: [{ orderCode: "A" }] });
  oms.pack("A", { "SKU-1": 2 }, { fulfillmentType: "SINGLE_SHIPMENT_PARTIAL" });
  oms.must("createManifest", { ...scope, orderCodes: ["A"] });
  oms.must("notifyHandover", { ...scope, orderCodes: ["A"] });
  return oms;
}

describe("views", () => {
  it("show an order with everything that belongs to it", () => {
    expect(shipped().view("A")).toMatchObject({
      orderCode: "A",
      status: "COMPLETED",
      lines: [
        {
          orderItemCode: "A-1",
          ordered: 3,
          cancelled: 1,
          sellerRejected: 1,
          packed: 2,
          open: 0,
        },
      ],
      shipments: [
        {
          shipmentCode: "SH000001",
          status: "DISPATCHED",
          total: 1120,
          manifestCode: "MF000001",
          items: [{ quantity: 2 }],
        },
      ],
      pickListIds: [1],
      returns: [],
    });
  });

  it("know no order that does not exist", () => {
    const { state } = shipped();
    const place = { locationCode: "WH1", channelName: "DEMO" };
    expect(views.viewOrder(state, { ...place, orderCode: "B" })).toBeNull();
    expect(
      views.viewOrder(state, { ...place, channelName: "X", orderCode: "A" }),
    ).toBeNull();
    expect(views.placesOfOrder(state, "A")).toEqual([place]);
    expect(views.placesOfOrder(state, "B")).toEqual([]);
  });

  it("list what there is", () => {
    const { state } = shipped();
    expect(
      [...views.listOrders(state)].map((order) => order.orderCode),
    ).toEqual(["A"]);
    expect(
      [...views.listShipments(state)].map((shipment) => shipment.invoiceCode),
    ).toEqual(["INV000001"]);
    expect(
      [...views.listPicklists(state)].map((picklist) => picklist.orderCodes),
    ).toEqual([["A"]]);
    expect(
      [...views.listManifests(state)].map((manifest) => manifest.manifestCode),
    ).toEqual(["MF000001"]);
    expect(
      [...views.listHandovers(state)].map((handover) => handover.handoverCode),
    ).toEqual(["HO000001"]);
    expect([...views.listReturns(state)]).toEqual([]);
    const stock = [...views.listInventory(state)].find(
      (entry) => entry.channelSkuCode === "SKU-1",
    );
    expect(stock).toMatchObject({
      locationCode: "WH1",
      channelName: "DEMO",
      barcode: "BAR-1",
      available: 97,
      reportedAt: null,
    });
  });
});
