import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodiesOf, packed, TestOms } from "../../../test/simulator/oms.js";
import { demoProducts } from "../demo.js";
import { ratesFor, takeApart, totalOf } from "./tax.js";

describe("ratesFor", () => {
  it.each([
    ["Karnataka", ["SGST", "CGST"]],
    [" karnataka ", ["SGST", "CGST"]],
    [undefined, ["SGST", "CGST"]],
    ["", ["SGST", "CGST"]],
    ["Kerala", ["IGST"]],
    ["Atlantis", ["IGST"]],
  ])("taxes a buyer in %s", (state, types) => {
    expect(ratesFor(12, state).map((rate) => rate.type)).toEqual(types);
    expect(ratesFor(12, state).reduce((sum, rate) => sum + rate.rate, 0)).toBe(
      12,
    );
  });
});

describe("takeApart", () => {
  it("finds a base price that gives the selling price, or the nearest below", () => {
    const rate = fc.constantFrom(0, 0.25, 3, 5, 12, 18, 28);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000_000 }),
        rate,
        fc.constantFrom("Karnataka", "Kerala"),
        (selling, gst, state) => {
          const rates = ratesFor(gst, state);
          const price = takeApart(selling, rates);
          expect(totalOf(price)).toBeLessThanOrEqual(selling);
          expect(selling - totalOf(price)).toBeLessThanOrEqual(2);
          for (const tax of price.taxes)
            expect(tax.perUnit).toBe(
              Math.round((price.basePerUnit * tax.rate) / 100),
            );
        },
      ),
    );
  });

  it("takes 560 rupees apart as the published sample does", () => {
    expect(takeApart(56_000, ratesFor(12, "Karnataka"))).toEqual({
      basePerUnit: 50_000,
      taxes: [
        { type: "SGST", rate: 6, perUnit: 3_000 },
        { type: "CGST", rate: 6, perUnit: 3_000 },
      ],
    });
  });
});

describe("the invoiced price", () => {
  it("is the channel's tax breakup where it states one", () => {
    const oms = new TestOms();
    oms.order(
      "A",
      [{ channelSkuCode: "SKU-1", quantity: 2, sellingPricePerUnit: 118 }],
      {
        taxBreakupForms: [
          {
            channelSkuId: "SKU-1",
            baseSellingPricePerUnit: 100,
            taxItemForms: [{ type: "IGST", rate: 18, taxPerUnit: 18 }],
          },
        ],
      },
    );
    expect(packed(oms.pack("A", { "SKU-1": 2 })).invoiceDetails).toMatchObject([
      {
        baseSellingPricePerUnit: 100,
        baseSellingPriceTotal: 200,
        netTaxAmountPerUnit: 18,
        netTaxAmountTotal: 36,
        actualSellingPricePerUnit: 118,
        actualSellingPriceTotal: 236,
        taxItems: [{ type: "IGST", rate: 18, taxPerUnit: 18, taxTotal: 36 }],
      },
    ]);
  });

  it("is the same in the pack's answer and in the posting", () => {
    const products = demoProducts
      .slice(0, 1)
      .map((product) => ({ ...product, gstRate: 12 }));
    const oms = new TestOms({ products });
    oms.order("A", [
      { channelSkuCode: "SKU-1", quantity: 2, sellingPricePerUnit: 560 },
    ]);
    oms.pack("A", { "SKU-1": 2 });
    oms.internally({
      type: "handOverInHouse",
      orderCode: "A",
      locationCode: "WH1",
    });
    const posting = bodiesOf("outwardSalesPosting", oms.messages).at(-1);
    expect(posting?.shipments[0]?.shipmentItems).toMatchObject([
      {
        orderItemCode: "A-1",
        netTaxAmountPerUnit: 60,
        netTaxAmountTotal: 120,
        baseSellingPricePerUnit: 500,
        baseSellingPriceTotal: 1000,
        sellingPricePerUnit: 560,
        sellingPriceTotal: 1120,
        quantity: 2,
        taxItems: [
          { type: "SGST", rate: 6, taxPerUnit: 30, taxTotal: 60 },
          { type: "CGST", rate: 6, taxPerUnit: 30, taxTotal: 60 },
        ],
      },
    ]);
  });
});
