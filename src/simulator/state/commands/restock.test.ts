import { describe, expect, it } from "vitest";
import { TestOms, told } from "../../../../test/simulator/oms.js";
import { demoProducts } from "../../demo.js";

const products = demoProducts
  .slice(0, 2)
  .map((product) => ({ ...product, quantity: 10 }));

function available(oms: TestOms): number[] {
  return [...oms.state.stock.values()].map((stock) => stock.available);
}

describe("restock", () => {
  it("brings back what has fallen under half, and serves the orders that wait for it", () => {
    const oms = new TestOms({ products });
    oms.order("A", [
      { channelSkuCode: "SKU-1", quantity: 6 },
      { channelSkuCode: "SKU-2", quantity: 5 },
    ]);
    oms.order("B", [{ channelSkuCode: "SKU-1", quantity: 7 }]);
    expect(oms.view("B").status).toBe("WAITING");
    expect(available(oms)).toEqual([4, 5]);
    expect(told(oms.run({ type: "restock" }).messages)).toEqual([
      "DEMO_EFS SUBORDER_CREATE",
      "DEMO_ERP OUTWARD_ORDER_CREATE",
    ]);
    expect(oms.view("B").status).toBe("OPEN");
    expect(available(oms)).toEqual([3, 5]);
  });

  it("does nothing where there is enough", () => {
    const oms = new TestOms({ products });
    expect(oms.run({ type: "restock" }).facts).toEqual([]);
  });

  it("leaves a figure that the EFS reported", () => {
    const oms = new TestOms({ products });
    oms.must("updateInventory", {
      locationCode: "WH1",
      products: [{ channelSkuCode: "SKU-1", quantity: 1 }],
    });
    oms.order("A", [{ channelSkuCode: "SKU-2", quantity: 6 }]);
    oms.internally({ type: "restock" });
    expect(available(oms)).toEqual([1, 10]);
  });
});
