import { describe, expect, it } from "vitest";
import { efs, refusal, TestOms, told } from "../../../../test/simulator/oms.js";

const set = (oms: TestOms, items: Record<string, number>, rest = {}) =>
  oms.run({
    type: "setStock",
    locationCode: "WH1",
    items: Object.entries(items).map(([channelSkuCode, quantity]) => ({
      channelSkuCode,
      quantity,
    })),
    ...rest,
  });

describe("setStock", () => {
  it("serves waiting orders with what it sets", () => {
    const oms = new TestOms();
    oms.order("A", [{ channelSkuCode: "SKU-1", quantity: 101 }]);
    const decision = set(oms, { "SKU-1": 150, "SKU-2": 0 });
    expect(decision.reply).toEqual({
      ok: true,
      body: { barcodes: ["BAR-1", "BAR-2"] },
    });
    expect(told(decision.messages)).toEqual([
      "DEMO_EFS SUBORDER_CREATE",
      "DEMO_ERP OUTWARD_ORDER_CREATE",
    ]);
  });

  it("sets nothing when one of the products is unknown", () => {
    const decision = set(new TestOms(), { "SKU-1": 1, NO: 1 });
    expect(refusal(decision)).toContain("NO is not listed in channel DEMO");
    expect(decision.facts).toEqual([]);
  });

  it("refuses two codes of one product", () => {
    const oms = new TestOms();
    oms.run({
      type: "createListing",
      tenant: efs,
      body: {
        skuListings: [
          { channelSkuCode: "ALSO", channelSerialNo: "1", barcode: "BAR-1" },
        ],
      },
    });
    expect(refusal(set(oms, { "SKU-1": 1, ALSO: 2 }))).toContain(
      "ALSO is the same product as another of them, BAR-1",
    );
  });

  it("knows only locations and channels of the accounts", () => {
    const oms = new TestOms();
    const nowhere = set(oms, { "SKU-1": 1 }, { locationCode: "NO" });
    expect(refusal(nowhere)).toContain("there are WH1");
    const nobody = set(oms, { "SKU-1": 1 }, { channelName: "NO" });
    expect(refusal(nobody)).toContain("there are DEMO");
  });
});
