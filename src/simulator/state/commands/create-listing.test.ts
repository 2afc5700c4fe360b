import { describe, expect, it } from "vitest";
import { efs, refusal, TestOms } from "../../../../test/simulator/oms.js";

function listing(
  channelSkuCode: string,
  barcode: string,
  more: Record<string, unknown> = {},
) {
  return {
    skuListings: [{ channelSkuCode, channelSerialNo: "1", barcode, ...more }],
  };
}

describe("createListing", () => {
  it("makes a product orderable under another code, sharing its stock", () => {
    const oms = new TestOms();
    oms.must("createListing", listing("MINE", "BAR-7"));
    const body = {
      locationCode: "WH1",
      products: [{ channelSkuCode: "MINE", quantity: 12 }],
    };
    expect(oms.must("updateInventory", body)).toEqual({
      failureProducts: [],
      successProducts: ["MINE"],
    });
    const found = oms.must("searchInventory", {
      locationCode: "WH1",
      channelSkuCodes: ["SKU-7", "MINE"],
    });
    expect(found).toEqual({
      inventories: [
        { channelSkuCode: "SKU-7", qcPassAvailableQuantity: 12 },
        { channelSkuCode: "MINE", qcPassAvailableQuantity: 12 },
      ],
    });
  });

  it("changes nothing when it is repeated", () => {
    const oms = new TestOms();
    oms.must("createListing", listing("MINE", "BAR-7", { toleranceDays: 3 }));
    expect(
      oms.call("createListing", listing("MINE", "BAR-7", { toleranceDays: 3 })),
    ).toEqual({
      reply: { ok: true, body: undefined },
      facts: [],
      messages: [],
    });
  });

  it("refuses a barcode that the master does not have, and a code that stands for another one", () => {
    const oms = new TestOms();
    expect(refusal(oms.call("createListing", listing("MINE", "BAR-999")))).toBe(
      "400 [barcode: BAR-999 is not in the product master]",
    );
    expect(refusal(oms.call("createListing", listing("SKU-1", "BAR-2")))).toBe(
      "400 [channelSkuCode: SKU-1 is listed for barcode BAR-1 in channel DEMO]",
    );
  });

  it("lists in the tenant's own channels only", () => {
    const other = { ...efs, authUsername: "OTHER", channels: ["OTHER"] };
    const oms = new TestOms({ tenants: [efs, other] });
    oms.must("createListing", listing("MINE", "BAR-7"));
    const body = {
      locationCode: "WH1",
      products: [{ channelSkuCode: "MINE", quantity: 1 }],
    };
    expect(oms.must("updateInventory", body, other)).toEqual({
      failureProducts: ["MINE"],
      successProducts: [],
    });
  });
});
