import { describe, expect, it } from "vitest";
import { bodyDigest, digest, fieldsText } from "./digest.js";

const text = (body: string) => fieldsText(bodyDigest({ text: body }));

describe("the digest of a body", () => {
  it("names keys, event and lines of an order event", () => {
    const body = {
      orderItems: [
        { channelSkuCode: "A", orderedQuantity: 2, cancelledQuantity: 1 },
        { channelSkuCode: "B", orderedQuantity: 1 },
      ],
      messageId: 7001,
      eventType: "SUBORDER_CREATE",
      orderCode: "K-1",
    };
    expect(text(JSON.stringify(body))).toBe(
      "eventType SUBORDER_CREATE · messageId 7001 · orderCode K-1 · orderItems A ×2 (cancelled 1), B ×1",
    );
  });

  it("shows the shipments of a posting with their lines", () => {
    const shipment = {
      shipmentCode: "S-1",
      shipmentStatus: "DELIVERED",
      shipmentItems: [{ channelSkuCode: "A", quantity: 2 }],
    };
    expect(fieldsText(digest({ shipments: [shipment] }))).toBe(
      "shipments S-1 (DELIVERED) [A ×2]",
    );
  });

  it("quotes a number that JavaScript cannot hold as it was written", () => {
    expect(text('{"messageId": 90071992547409931}')).toBe(
      "messageId 90071992547409931",
    );
  });

  it("cuts long lists and long values", () => {
    expect(
      text(JSON.stringify({ orderCodes: ["1", "2", "3", "4", "5", "6"] })),
    ).toBe("orderCodes 1, 2, 3, 4, and 2 more");
    expect(text(JSON.stringify({ orderCode: "x".repeat(300) }))).toHaveLength(
      "orderCode ".length + 101,
    );
  });

  it("shows errors, unknown bodies and what is not JSON, without its controls", () => {
    expect(text('{"hasError":true,"errorMessage":"\\u001b[31mno"}')).toBe(
      "hasError true · errorMessage \\u001b[31mno",
    );
    expect(text('{"ok":1,"deep":{}}')).toBe("ok 1");
    expect(text("<html>\u0000")).toBe("body <html>\\u0000");
    expect(text("[1]")).toBe("body [1]");
    expect(text("")).toBe("");
    expect(text("null")).toBe("");
  });
});
