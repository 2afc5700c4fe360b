import { describe, expect, it } from "vitest";
import { variantOf } from "./variants.js";

const facts = { freshMessageId: 999 };
const event = {
  messageId: 7,
  eventType: "SUBORDER_CREATE",
  orderCode: "A",
  orderItems: [{ channelSkuCode: "S", orderedQuantity: 2 }],
};
const posting = {
  messageId: 8,
  eventType: "OUTWARD_ORDER_COMPLETE",
  orderCode: "A",
  isSplitRequired: false,
  orderItems: [{ channelSkuCode: "S", orderedQuantity: 2 }],
  shipments: [
    {
      shipmentCode: "K7-S13",
      omsShipmentId: "13",
      shipmentItems: [{ quantity: 2 }],
    },
  ],
};
const make = (
  variant: Parameters<typeof variantOf>[0],
  body: object,
): Record<string, unknown> =>
  JSON.parse(variantOf(variant, JSON.stringify(body), facts)) as Record<
    string,
    unknown
  >;

describe("other bodies of a message", () => {
  it("twin: the same fields in other bytes", () => {
    expect(make("twin", event)).toMatchObject(event);
    expect(variantOf("twin", JSON.stringify(event), facts)).not.toContain(
      JSON.stringify(event),
    );
  });

  it("changed-payload: the same key, more of everything", () => {
    expect(make("changed-payload", event)).toMatchObject({
      messageId: 7,
      orderItems: [{ orderedQuantity: 9 }],
    });
    const { shipments } = make("changed-payload", posting) as {
      shipments: { shipmentCode: string }[];
    };
    expect(shipments.map((one) => one.shipmentCode)).toEqual([
      "K7-S13",
      "K7-S13X",
    ]);
  });

  it("malformed keeps the key and loses the items; unreadable is half a text", () => {
    expect(make("malformed", event)).toMatchObject({
      messageId: 7,
      orderItems: null,
    });
    expect(() => make("unreadable", event)).toThrow(SyntaxError);
  });

  it("unknown-event has a message id of its own", () => {
    expect(make("unknown-event", event)).toMatchObject({
      messageId: 999,
      eventType: "SUBORDER_NOTE_ADDED",
    });
  });

  it("tolerance variants change nothing that matters", () => {
    for (const variant of [
      "unknown-fields",
      "null-fields",
      "long-strings",
    ] as const)
      expect(make(variant, event)).toMatchObject({
        messageId: 7,
        orderItems: [{ channelSkuCode: "S", orderedQuantity: 2 }],
      });
    const { parentOrderCode } = make("long-strings", event) as {
      parentOrderCode: string;
    };
    expect(parentOrderCode).toHaveLength(255);
  });

  it("scalar-forms turns round what table and sample say differently", () => {
    expect(make("scalar-forms", posting)).toMatchObject({
      isSplitRequired: "false",
      shipments: [{ omsShipmentId: 13 }],
    });
  });

  it("near misses differ from the other code, and only a little", () => {
    const two = {
      ...posting,
      shipments: [{ shipmentCode: "K7-S12" }, { shipmentCode: "K7-S13" }],
    };
    const codes = (variant: "near-miss-case" | "near-miss-zero") =>
      (
        make(variant, two) as { shipments: { shipmentCode: string }[] }
      ).shipments.map((one) => one.shipmentCode);
    expect(codes("near-miss-case")).toEqual(["K7-S12", "k7-s12"]);
    expect(codes("near-miss-zero")).toEqual(["999", "0999"]);
    expect(() => make("near-miss-case", posting)).toThrow(/two shipments/);
  });
});
