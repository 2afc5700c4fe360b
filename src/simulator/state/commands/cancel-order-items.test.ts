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

function cancel(oms: TestOms, items: Record<string, number>, orderCode = "A") {
  const orderItems = Object.entries(items).map(
    ([channelSkuCode, cancelledQuantity]) => ({
      channelSkuCode,
      cancelledQuantity,
    }),
  );
  return oms.call("cancelOrderItems", {
    orderCode,
    locationCode: "WH1",
    channelName: "DEMO",
    orderItems,
  });
}

function customerCancels(oms: TestOms, cancelledQuantity: number) {
  const orderItems = [
    { orderItemCode: "A-1", channelSkuCode: "SKU-1", cancelledQuantity },
  ];
  oms.must(
    "cancelOutwardOrder",
    { locationCode: "WH1", orderItems },
    marketplace,
    { orderCode: "A" },
  );
}

const lines = [
  { channelSkuCode: "SKU-1", quantity: 3 },
  { channelSkuCode: "SKU-1", quantity: 2 },
  { channelSkuCode: "SKU-2", quantity: 1 },
];

describe("cancelOrderItems", () => {
  it("cancels up to a total, spread over the lines, and does not echo it to the EFS", () => {
    const oms = new TestOms();
    oms.order("A", lines);
    const decision = cancel(oms, { "SKU-1": 4 });
    expect(told(decision.messages)).toEqual([
      "DEMO_ERP OUTWARD_ORDER_PARTIAL_CANCEL",
    ]);
    expect(oms.view("A").lines.map((line) => line.sellerCancelled)).toEqual([
      3, 1, 0,
    ]);
    expect(
      bodiesOf("outwardSalesPosting", decision.messages)[0]?.orderItems[0],
    ).toMatchObject({ sellerCancelledQty: 3 });
  });

  it("is absolute: a higher total adds the difference, the same changes nothing, a lower one is refused", () => {
    const oms = new TestOms();
    oms.order("A", lines);
    cancel(oms, { "SKU-1": 2 });
    expect(cancel(oms, { "SKU-1": 2 })).toEqual({
      reply: { ok: true, body: undefined },
      facts: [],
      messages: [],
    });
    cancel(oms, { "SKU-1": 5 });
    expect(oms.view("A").lines.map((line) => line.cancelled)).toEqual([
      3, 2, 0,
    ]);
    expect(refusal(cancel(oms, { "SKU-1": 1 }))).toBe(
      "400 [cancelledQuantity: 1 of SKU-1, of which 5 are cancelled already; the quantity is absolute]",
    );
  });

  it("counts the customer's cancellations into the total, and still takes the repetition of an accepted one", () => {
    const oms = new TestOms();
    oms.order("A", lines);
    cancel(oms, { "SKU-1": 1 });
    customerCancels(oms, 2);
    expect(refusal(cancel(oms, { "SKU-1": 1 }))).toBeNull();
    expect(refusal(cancel(oms, { "SKU-1": 2 }))).toContain(
      "3 are cancelled already",
    );
    cancel(oms, { "SKU-1": 4 });
    expect(
      oms
        .view("A")
        .lines.map((line) => [line.customerCancelled, line.sellerCancelled]),
    ).toEqual([
      [2, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  it("may cancel everything, and then the order is cancelled without a word to the EFS", () => {
    const oms = new TestOms();
    oms.order("A", lines);
    expect(told(cancel(oms, { "SKU-1": 5, "SKU-2": 1 }).messages)).toEqual([
      "DEMO_ERP OUTWARD_ORDER_CANCEL",
    ]);
    expect(oms.view("A").status).toBe("CANCELLED");
  });

  it("tells another EFS of the same location and channel", () => {
    const second = { ...efs, authUsername: "SECOND" };
    const oms = new TestOms({ tenants: [efs, second, marketplace, erp] });
    oms.order("A", lines);
    expect(told(cancel(oms, { "SKU-1": 1 }).messages)).toEqual([
      "SECOND SUBORDER_PARTIAL_CANCEL",
      "DEMO_ERP OUTWARD_ORDER_PARTIAL_CANCEL",
    ]);
  });

  it("does not put the units back: the EFS could not find them", () => {
    const oms = new TestOms();
    oms.order("A", lines);
    cancel(oms, { "SKU-2": 1 });
    const search = { locationCode: "WH1", channelSkuCodes: ["SKU-2"] };
    expect(oms.must("searchInventory", search)).toEqual({
      inventories: [{ channelSkuCode: "SKU-2", qcPassAvailableQuantity: 99 }],
    });
  });

  it("refuses what is invoiced, ordered by nobody, not in the order, or said twice; and then does nothing at all", () => {
    const oms = new TestOms();
    oms.order("A", lines);
    oms.pack("A", { "SKU-1": 4 });
    expect(refusal(cancel(oms, { "SKU-1": 2 }))).toBe(
      "400 [cancelledQuantity: SKU-1 is already invoiced, 4 of 5 are packed and 1 are open]",
    );
    expect(refusal(cancel(oms, { "SKU-2": 2 }))).toBe(
      "400 [cancelledQuantity: 2 of SKU-2, of which 1 are ordered]",
    );
    const mixed = cancel(oms, { "SKU-2": 1, "SKU-3": 1 });
    expect(refusal(mixed)).toBe(
      "400 [channelSkuCode: SKU-3 is not in order A]",
    );
    expect(mixed.facts).toEqual([]);
    expect(refusal(cancel(oms, {}, "B"))).toBe(
      "404 [orderCode: no order B at location WH1 and channel DEMO]",
    );
  });

  it("refuses an order that waits for stock, of which the EFS cannot know", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 500 }]);
    expect(refusal(cancel(oms, { "SKU-1": 1 }))).toBe(
      "400 [orderCode: order A waits for stock; report stock of its products with PUT /usp/inventories/absolute]",
    );
  });
});
