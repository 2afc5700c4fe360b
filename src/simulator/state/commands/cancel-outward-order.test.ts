import { describe, expect, it } from "vitest";
import {
  bodiesOf,
  marketplace,
  refusal,
  TestOms,
  told,
} from "../../../../test/simulator/oms.js";

function cancel(
  oms: TestOms,
  orderCode: string,
  items: [line: string, sku: string, quantity: number][],
) {
  const orderItems = items.map(
    ([orderItemCode, channelSkuCode, cancelledQuantity]) => ({
      orderItemCode,
      channelSkuCode,
      cancelledQuantity,
    }),
  );
  return oms.call(
    "cancelOutwardOrder",
    { locationCode: "WH1", orderItems },
    marketplace,
    { orderCode },
  );
}

const lines = [
  { channelSkuCode: "SKU-1", quantity: 3 },
  { channelSkuCode: "SKU-1", quantity: 2 },
];

describe("cancelOutwardOrder", () => {
  it("cancels a part of a line and tells how much of the SKU is cancelled in all", () => {
    const oms = new TestOms();
    oms.order("A", lines);
    const decision = cancel(oms, "A", [["A-2", "SKU-1", 1]]);
    expect(told(decision.messages)).toEqual([
      "DEMO_EFS SUBORDER_PARTIAL_CANCEL",
      "DEMO_ERP OUTWARD_ORDER_PARTIAL_CANCEL",
    ]);
    const [event] = bodiesOf("outwardOrderEvent", decision.messages);
    expect(event?.orderItems).toMatchObject([
      {
        orderItemCodes: ["A-1", "A-2"],
        orderedQuantity: 5,
        cancelledQuantity: 1,
        customerCancelledQty: 1,
      },
    ]);
  });

  it("is cumulative for each line, and a repetition changes nothing", () => {
    const oms = new TestOms();
    oms.order("A", lines);
    cancel(oms, "A", [["A-1", "SKU-1", 1]]);
    expect(cancel(oms, "A", [["A-1", "SKU-1", 1]]).facts).toEqual([]);
    cancel(oms, "A", [["A-1", "SKU-1", 3]]);
    expect(oms.view("A").lines.map((line) => line.cancelled)).toEqual([3, 0]);
    expect(refusal(cancel(oms, "A", [["A-1", "SKU-1", 2]]))).toBe(
      "400 [cancelledQuantity: 2 for line A-1, of which 3 are cancelled already]",
    );
  });

  it("ends the order when nothing is left, and puts its stock back for others", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 100 }]);
    oms.order("B", [{ channelSkuCode: "SKU-1", quantity: 40 }]);
    const decision = cancel(oms, "A", [["A-1", "SKU-1", 100]]);
    expect(told(decision.messages)).toEqual([
      "DEMO_EFS SUBORDER_CANCEL",
      "DEMO_ERP OUTWARD_ORDER_CANCEL",
      "DEMO_EFS SUBORDER_CREATE",
      "DEMO_ERP OUTWARD_ORDER_CREATE",
    ]);
    expect(oms.view("A").status).toBe("CANCELLED");
    expect(oms.view("B").status).toBe("OPEN");
  });

  it("refuses what is packed, because it is invoiced", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 3 }]);
    oms.pack("A", { "SKU-1": 2 });
    expect(refusal(cancel(oms, "A", [["A-1", "SKU-1", 2]]))).toBe(
      "400 [cancelledQuantity: line A-1 is already invoiced, 2 of 3 are packed and 1 are open]",
    );
    expect(told(cancel(oms, "A", [["A-1", "SKU-1", 1]]).messages)[0]).toBe(
      "DEMO_EFS SUBORDER_PARTIAL_CANCEL",
    );
    expect(oms.view("A").status).toBe("PACKED");
  });

  it("completes an order whose packed part has left when the rest is cancelled", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 3 }]);
    oms.pack("A", { "SKU-1": 2 });
    oms.internally({
      type: "handOverInHouse",
      orderCode: "A",
      locationCode: "WH1",
    });
    expect(told(cancel(oms, "A", [["A-1", "SKU-1", 1]]).messages)).toEqual([
      "DEMO_EFS SUBORDER_PARTIAL_CANCEL",
      "DEMO_ERP OUTWARD_ORDER_PARTIAL_CANCEL",
      "DEMO_EFS SUBORDER_COMPLETE",
      "DEMO_ERP OUTWARD_ORDER_COMPLETE",
    ]);
  });

  it("says nothing about an order that nobody has heard of, and may make it small enough for the stock", () => {
    const oms = new TestOms();
    oms.order("gone", [{ channelSkuCode: "SKU-1", quantity: 150 }]);
    expect(cancel(oms, "gone", [["gone-1", "SKU-1", 150]]).messages).toEqual(
      [],
    );
    oms.order("shrunk", [{ channelSkuCode: "SKU-1", quantity: 150 }]);
    const decision = cancel(oms, "shrunk", [["shrunk-1", "SKU-1", 60]]);
    expect(told(decision.messages)).toEqual([
      "DEMO_EFS SUBORDER_CREATE",
      "DEMO_ERP OUTWARD_ORDER_CREATE",
    ]);
    expect(
      bodiesOf("outwardOrderEvent", decision.messages)[0]?.orderItems[0],
    ).toMatchObject({
      orderedQuantity: 150,
      cancelledQuantity: 60,
    });
  });

  it("names every line that does not fit", () => {
    const oms = new TestOms();
    oms.order("A", lines);
    const decision = cancel(oms, "A", [
      ["A-9", "SKU-1", 1],
      ["A-1", "SKU-2", 1],
      ["A-2", "SKU-1", 3],
    ]);
    expect(refusal(decision)).toBe(
      "400 [orderItemCode: A-9 is not a line of order A, channelSkuCode: SKU-2 is not the product of line A-1, cancelledQuantity: 3 for line A-2, of which 2 are ordered]",
    );
    expect(refusal(cancel(oms, "X", []))).toBe(
      "404 [orderCode: no order X at location WH1]",
    );
  });
});
