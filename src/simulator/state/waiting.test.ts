import { describe, expect, it } from "vitest";
import { marketplace, TestOms } from "../../../test/simulator/oms.js";

const waitingFor = (oms: TestOms, barcode: string) => [
  ...oms.state.waiting.waitingFor("WH1", barcode),
];

describe("the queue of waiting orders", () => {
  it("holds an order under each of its products until it has its stock", () => {
    const oms = new TestOms();
    oms.order("A", [
      { channelSkuCode: "SKU-1", quantity: 500 },
      { channelSkuCode: "SKU-2", quantity: 1 },
    ]);
    oms.order("B", [{ channelSkuCode: "SKU-1", quantity: 1 }]);
    expect(waitingFor(oms, "BAR-1")).toEqual(['["DEMO","WH1","A"]']);
    expect(waitingFor(oms, "BAR-2")).toEqual(['["DEMO","WH1","A"]']);
    oms.must("updateInventory", {
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-1", quantity: 500 }],
    });
    expect(waitingFor(oms, "BAR-1")).toEqual([]);
    expect(waitingFor(oms, "BAR-2")).toEqual([]);
  });

  it("forgets an order that is cancelled as a whole", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 500 }]);
    const orderItems = [
      { orderItemCode: "A-1", channelSkuCode: "SKU-1", cancelledQuantity: 500 },
    ];
    oms.must(
      "cancelOutwardOrder",
      { locationCode: "WH1", orderItems },
      marketplace,
      { orderCode: "A" },
    );
    expect(waitingFor(oms, "BAR-1")).toEqual([]);
  });
});
