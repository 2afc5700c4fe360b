import { describe, expect, it } from "vitest";
import {
  bodiesOf,
  bodyOf,
  eventTypes,
  packed,
  refusal,
  TestOms,
} from "../../../../test/simulator/oms.js";
import { validateResponse } from "../../../contract/validate-response.js";

const business = { orderType: "STO", packType: "BULK" } as const;

describe("packOrder", () => {
  it("answers with the whole documented body", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 2 }]);
    const body = packed(oms.pack("A", { "SKU-1": 2 }, { weight: 450 }));
    expect(validateResponse("packOrder", 200, body)).toMatchObject({
      ok: true,
    });
    expect(body).toMatchObject({
      orderCode: "A",
      channelId: "DEMO",
      shipmentId: "1",
      shipmentCode: "SH000001",
      invoiceCode: "INV000001",
      invoiceUrl: "http://127.0.0.1:4010/documents/invoices/INV000001.pdf",
      shippingLabel: {
        transporter: "BLUEDART",
        shippingLabelUrl: "http://127.0.0.1:4010/documents/labels/SH000001.pdf",
      },
    });
    expect(body.invoiceDetails).toHaveLength(1);
    expect(oms.view("A")).toMatchObject({
      status: "PACKED",
      lines: [{ ordered: 2, packed: 2, open: 0 }],
    });
  });

  it("answers a repetition with the same shipment, also after the handover", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 2 }]);
    const first = oms.pack("A", { "SKU-1": 2 });
    oms.internally({
      type: "handOverInHouse",
      orderCode: "A",
      locationCode: "WH1",
    });
    const second = oms.pack("A", { "SKU-1": 2 });
    expect(second.reply).toEqual(first.reply);
    expect(second.facts).toEqual([]);
    expect(second.messages).toEqual([]);
  });

  it("recognises a repetition whose items stand in another order", () => {
    const oms = new TestOms();
    oms.order("A", [
      { channelSkuCode: "SKU-1", quantity: 1 },
      { channelSkuCode: "SKU-2", quantity: 1 },
    ]);
    oms.pack("A", { "SKU-1": 1, "SKU-2": 1 });
    expect(oms.pack("A", { "SKU-2": 1, "SKU-1": 1 }).facts).toEqual([]);
  });

  it("takes an equal multi-shipment pack of a business order for a repetition, however late, unless it is another parcel", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 9 }], business);
    const more = { fulfillmentType: "MULTI_SHIPMENT_PARTIAL" };
    const codes = [
      oms.pack("A", { "SKU-1": 2 }, more),
      oms.pack("A", { "SKU-1": 2 }, more),
      oms.pack("A", { "SKU-1": 2 }, { ...more, weight: 10 }),
    ].map((decision) => packed(decision).shipmentCode);
    expect(codes).toEqual(["SH000001", "SH000001", "SH000002"]);
    oms.now += 30 * 24 * 60 * 60_000;
    for (const [parcel, code] of [
      [more, "SH000001"],
      [{ ...more, weight: 10 }, "SH000002"],
      // Without the kind of fulfilment no second equal shipment is meant, so the latest is.
      [{}, "SH000002"],
    ] as const)
      expect(packed(oms.pack("A", { "SKU-1": 2 }, parcel)).shipmentCode).toBe(
        code,
      );
  });

  it("spreads units of one SKU over its lines", () => {
    const oms = new TestOms();
    oms.order("A", [
      { channelSkuCode: "SKU-1", quantity: 2 },
      { channelSkuCode: "SKU-1", quantity: 3 },
    ]);
    bodyOf(oms.pack("A", { "SKU-1": 4 }));
    expect(oms.view("A").lines.map((line) => line.packed)).toEqual([2, 2]);
  });

  it.each([
    [
      "an unknown order",
      "X",
      { "SKU-1": 1 },
      {},
      "404 [orderCode: no order X at location WH1 and channel DEMO]",
    ],
    [
      "another location",
      "A",
      { "SKU-1": 1 },
      { locationCode: "WH9" },
      "400 [locationCode: WH9 is not a location of this account]",
    ],
    [
      "another channel",
      "A",
      { "SKU-1": 1 },
      { channelName: "OTHER" },
      "400 [channelName: OTHER is not a channel of this account]",
    ],
    [
      "a foreign SKU",
      "A",
      { "SKU-9": 1 },
      {},
      "400 [channelSkuCode: SKU-9 is not in order A]",
    ],
    [
      "too much",
      "A",
      { "SKU-1": 3 },
      {},
      "400 [quantityToPack: 3 of SKU-1, of which 2 are ordered, 0 cancelled and 0 packed]",
    ],
    [
      "less than everything in one block",
      "A",
      { "SKU-1": 1 },
      { fulfillmentType: "BLOCK_COMPLETE" },
      "400 [fulfillmentType: BLOCK_COMPLETE packs all 2 open units, the call has 1]",
    ],
  ])("refuses %s", (_, orderCode, items, more, expected) => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 2 }]);
    const decision = oms.pack(orderCode, items, more);
    expect(refusal(decision)).toBe(expected);
    expect(decision.facts).toEqual([]);
  });

  it("refuses a SKU that stands twice", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 2 }]);
    const item = { channelSkuCode: "SKU-1", quantityToPack: 1 };
    expect(refusal(oms.pack("A", {}, { shipmentItems: [item, item] }))).toBe(
      "400 [channelSkuCode: SKU-1 is present more than once]",
    );
  });

  it("refuses orders that are cancelled, wait for stock, are on hold or packed already", () => {
    const oms = new TestOms();
    oms.order("cancelled", [{ channelSkuCode: "SKU-1", quantity: 1 }]);
    oms.internally({
      type: "cancelBySeller",
      orderCode: "cancelled",
      locationCode: "WH1",
      items: [{ channelSkuCode: "SKU-1", quantity: 1 }],
    });
    oms.order("waiting", [{ channelSkuCode: "SKU-1", quantity: 1000 }]);
    oms.order("held", [{ channelSkuCode: "SKU-1", quantity: 1 }], {
      onHold: true,
    });
    oms.order("packed", [{ channelSkuCode: "SKU-1", quantity: 2 }]);
    bodyOf(oms.pack("packed", { "SKU-1": 2 }));
    expect(refusal(oms.pack("cancelled", { "SKU-1": 1 }))).toBe(
      "400 [orderCode: order cancelled is cancelled]",
    );
    expect(refusal(oms.pack("waiting", { "SKU-1": 1 }))).toBe(
      "400 [orderCode: order waiting waits for stock; report stock of its products with PUT /usp/inventories/absolute]",
    );
    expect(refusal(oms.pack("held", { "SKU-1": 1 }))).toBe(
      "400 [orderCode: order held is on hold; the marketplace releases it, here POST /_kit/orders/held/release-hold does]",
    );
    expect(refusal(oms.pack("packed", { "SKU-1": 1 }))).toBe(
      "400 [orderCode: order packed is packed, nothing of it is open]",
    );
    oms.internally({
      type: "releaseHold",
      orderCode: "held",
      locationCode: "WH1",
    });
    expect(refusal(oms.pack("held", { "SKU-1": 1 }))).toBeNull();
  });

  it("ends the order with a single partial shipment: the seller rejects the rest", () => {
    const oms = new TestOms();
    oms.order("A", [
      { channelSkuCode: "SKU-1", quantity: 3 },
      { channelSkuCode: "SKU-2", quantity: 1 },
    ]);
    const decision = oms.pack(
      "A",
      { "SKU-1": 2 },
      { fulfillmentType: "SINGLE_SHIPMENT_PARTIAL" },
    );
    expect(eventTypes(decision.messages)).toEqual([
      "OUTWARD_ORDER_PARTIAL_CANCEL",
    ]);
    const [posting] = bodiesOf("outwardSalesPosting", decision.messages);
    expect(posting?.orderItems.map((item) => item.sellerRejectQty)).toEqual([
      1, 1,
    ]);
    expect(posting?.shipments).toHaveLength(1);
    expect(oms.view("A")).toMatchObject({
      status: "PACKED",
      lines: [{ packed: 2, cancelled: 1 }, { cancelled: 1 }],
    });
  });

  it("leaves the rest of a partial pack open, and asks a consumer order for MULTI_SHIPMENT_PARTIAL before a second shipment", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 3 }]);
    bodyOf(oms.pack("A", { "SKU-1": 2 }));
    expect(oms.view("A")).toMatchObject({
      status: "OPEN",
      lines: [{ open: 1 }],
    });
    expect(refusal(oms.pack("A", { "SKU-1": 1 }))).toContain(
      "MULTI_SHIPMENT_PARTIAL",
    );
    expect(
      refusal(
        oms.pack(
          "A",
          { "SKU-1": 1 },
          { fulfillmentType: "MULTI_SHIPMENT_PARTIAL" },
        ),
      ),
    ).toBeNull();
    expect(oms.view("A").shipments).toHaveLength(2);
  });

  it("lets a business order have several shipments", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 3 }], business);
    bodyOf(oms.pack("A", { "SKU-1": 2 }));
    expect(refusal(oms.pack("A", { "SKU-1": 1 }))).toBeNull();
  });
});
