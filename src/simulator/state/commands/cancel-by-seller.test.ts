import { describe, expect, it } from "vitest";
import {
  bodiesOf,
  refusal,
  TestOms,
  told,
} from "../../../../test/simulator/oms.js";
import { validateRequest } from "../../../contract/validate.js";

function cancel(oms: TestOms, items: Record<string, number>, orderCode = "A") {
  const quantities = Object.entries(items).map(
    ([channelSkuCode, quantity]) => ({ channelSkuCode, quantity }),
  );
  return oms.run({
    type: "cancelBySeller",
    orderCode,
    locationCode: "WH1",
    items: quantities,
  });
}

describe("cancelBySeller", () => {
  it("pushes a seller cancellation with absolute figures of the products that changed", () => {
    const oms = new TestOms();
    oms.order("A", [
      { channelSkuCode: "SKU-1", quantity: 3 },
      { channelSkuCode: "SKU-2", quantity: 1 },
    ]);
    cancel(oms, { "SKU-1": 1 });
    const decision = cancel(oms, { "SKU-1": 2, "SKU-2": 0 });
    expect(told(decision.messages)).toEqual([
      "DEMO_EFS SELLER_CANCELLATION",
      "DEMO_ERP OUTWARD_ORDER_PARTIAL_CANCEL",
    ]);
    expect(decision.messages[0]).toMatchObject({
      family: "cancellation",
      operation: "sellerCancellation",
      messageId: null,
    });
    const [body] = bodiesOf("sellerCancellation", decision.messages);
    expect(body).toEqual({
      orderCode: "A",
      locationCode: "WH1",
      channelName: "DEMO",
      orderItems: [{ channelSkuCode: "SKU-1", cancelledQuantity: 2 }],
    });
    expect(
      validateRequest("sellerCancellation", body, { coerce: false }),
    ).toMatchObject({ ok: true });
    expect(oms.view("A").lines[0]).toMatchObject({
      sellerCancelled: 2,
      cancelled: 2,
    });
  });

  it("is pushed whatever events are switched on, and says nothing twice", () => {
    const oms = new TestOms({ delivery: { events: [] } });
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 3 }]);
    expect(told(cancel(oms, { "SKU-1": 3 }).messages)).toEqual([
      "DEMO_EFS SELLER_CANCELLATION",
    ]);
    expect(cancel(oms, { "SKU-1": 3 }).messages).toEqual([]);
    expect(oms.view("A").status).toBe("CANCELLED");
  });

  it("refuses an unknown order", () => {
    expect(refusal(cancel(new TestOms(), { "SKU-1": 1 }))).toBe(
      "404 [orderCode: no order A at location WH1]",
    );
  });
});
