import { describe, expect, it } from "vitest";
import { refusal, TestOms } from "../../../../test/simulator/oms.js";

describe("updateInventory", () => {
  it("sets absolute figures, each product by itself", () => {
    const oms = new TestOms();
    const products = [
      { channelSkuCode: "SKU-1", quantity: 7 },
      { channelSkuCode: "NEW", quantity: 1 },
      { channelSkuCode: "SKU-2", quantity: 0 },
    ];
    const reply = oms.must("updateInventory", {
      locationCode: "WH1",
      products,
    });
    expect(reply).toEqual({
      failureProducts: ["NEW"],
      successProducts: ["SKU-1", "SKU-2"],
    });
    const search = {
      locationCode: "WH1",
      channelSkuCodes: ["SKU-1", "SKU-2", "NEW", "SKU-1"],
    };
    expect(oms.must("searchInventory", search)).toEqual({
      inventories: [
        { channelSkuCode: "SKU-1", qcPassAvailableQuantity: 7 },
        { channelSkuCode: "SKU-2", qcPassAvailableQuantity: 0 },
      ],
    });
  });

  it("records nothing when the figure stands already", () => {
    const oms = new TestOms();
    const body = {
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-1", quantity: 7 }],
    };
    oms.must("updateInventory", body);
    expect(oms.call("updateInventory", body).facts).toEqual([]);
  });

  it("refuses a product that stands twice, and a foreign location", () => {
    const oms = new TestOms();
    const product = { channelSkuCode: "SKU-1", quantity: 7 };
    const twice = oms.call("updateInventory", {
      locationCode: "WH1",
      products: [product, product],
    });
    expect(refusal(twice)).toBe(
      "400 [channelSkuCode: SKU-1 is present more than once]",
    );
    const foreign = oms.call("updateInventory", {
      locationCode: "WH2",
      products: [product],
    });
    expect(refusal(foreign)).toBe(
      "400 [locationCode: WH2 is not a location of this account]",
    );
  });
});
