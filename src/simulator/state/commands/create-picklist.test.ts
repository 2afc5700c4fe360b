import { describe, expect, it } from "vitest";
import { refusal, TestOms } from "../../../../test/simulator/oms.js";

const scope = { locationCode: "WH1", channelName: "DEMO" };
const listOf = (...codes: string[]) =>
  codes.map((orderCode) => ({ orderCode }));

function withOrders(...codes: string[]): TestOms {
  const oms = new TestOms();
  for (const code of codes)
    oms.order(code, [{ channelSkuCode: "SKU-1", quantity: 1 }]);
  return oms;
}

describe("createPicklist", () => {
  it("groups orders, and a repetition names the same picklist, in another order and after packing too", () => {
    const oms = withOrders("A", "B", "C");
    const body = {
      ...scope,
      pickListCode: "WAVE-7",
      orderList: listOf("A", "B"),
    };
    expect(oms.must("createPicklist", body)).toEqual({ pickListId: 1 });
    oms.pack("A", { "SKU-1": 1 });
    const again = oms.call("createPicklist", {
      ...body,
      orderList: listOf("B", "A", "A"),
    });
    expect(again).toEqual({
      reply: { ok: true, body: { pickListId: 1 } },
      facts: [],
      messages: [],
    });
    expect(
      oms.must("createPicklist", { ...scope, orderList: listOf("B", "C") }),
    ).toEqual({ pickListId: 2 });
    expect(oms.view("B").pickListIds).toEqual([1, 2]);
  });

  it("refuses orders that are unknown, cancelled or packed, naming each", () => {
    const oms = withOrders("A", "B", "C");
    oms.pack("A", { "SKU-1": 1 });
    oms.internally({
      type: "cancelBySeller",
      orderCode: "B",
      locationCode: "WH1",
      items: [{ channelSkuCode: "SKU-1", quantity: 1 }],
    });
    expect(
      refusal(
        oms.call("createPicklist", {
          ...scope,
          orderList: listOf("A", "B", "C"),
        }),
      ),
    ).toBe(
      "400 [orderCode: order A is packed, nothing of it is open, orderCode: order B is cancelled]",
    );
    expect(
      refusal(
        oms.call("createPicklist", { ...scope, orderList: listOf("X", "C") }),
      ),
    ).toBe("404 [orderCode: no order X at location WH1 and channel DEMO]");
  });
});

describe("addOrdersToPicklist", () => {
  it("adds each order once", () => {
    const oms = withOrders("A", "B");
    oms.must("createPicklist", { ...scope, orderList: listOf("A") });
    const body = { ...scope, pickListId: 1, orderList: listOf("A", "B") };
    expect(oms.call("addOrdersToPicklist", body)).toMatchObject({
      reply: { ok: true, body: undefined },
      facts: [{ type: "picklistExtended", orderCodes: ["B"] }],
    });
    expect(oms.call("addOrdersToPicklist", body).facts).toEqual([]);
    expect(oms.state.picklists.get("1")?.orderCodes).toEqual(["A", "B"]);
    const creation = oms.call("createPicklist", {
      ...scope,
      orderList: listOf("A"),
    });
    expect(creation.reply).toEqual({ ok: true, body: { pickListId: 1 } });
  });

  it("refuses an unknown picklist and orders that cannot be picked", () => {
    const oms = withOrders("A", "B");
    oms.must("createPicklist", { ...scope, orderList: listOf("A") });
    oms.pack("B", { "SKU-1": 1 });
    expect(
      refusal(
        oms.call("addOrdersToPicklist", {
          ...scope,
          pickListId: 9,
          orderList: listOf("A"),
        }),
      ),
    ).toBe("404 [pickListId: no picklist 9 at location WH1 and channel DEMO]");
    expect(
      refusal(
        oms.call("addOrdersToPicklist", {
          ...scope,
          pickListId: 1,
          orderList: listOf("B"),
        }),
      ),
    ).toBe("400 [orderCode: order B is packed, nothing of it is open]");
  });
});
