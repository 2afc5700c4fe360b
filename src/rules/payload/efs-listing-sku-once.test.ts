import { describe, expect, it } from "vitest";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-listing-sku-once.js";

function judged(operation: string, ...skus: unknown[]) {
  const skuListings = skus.map((channelSkuCode) => ({ channelSkuCode }));
  return rule.judge(new LiteralHistory().call(operation, { skuListings }));
}

const listing = (...skus: readonly string[]) => ({
  skuListings: skus.map((channelSkuCode) => ({ channelSkuCode })),
});

ruleCases(rule, {
  passes: [
    {
      when: "each SKU is listed once",
      told: (history) => {
        history.call("createListing", listing("A", "a", "B"));
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "a SKU is listed twice",
      told: (history) => {
        history.call("createListing", listing("A", "B", "A"));
      },
      findings: [
        {
          expected: "Each channelSkuCode once in skuListings.",
          actual: "More than once: A.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the listing cannot be read",
      told: (history) => {
        history.call("createListing", "{");
      },
      unjudged: [],
    },
    {
      when: "only the stock was told",
      told: (history) => {
        history.call("updateInventory", { products: [] });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-22", () => {
  it("judges listings, by the text of the SKU", () => {
    expect(countsOf(judged("createListing", "A", "a", "B"))).toEqual([1, 0, 0]);
    expect(judged("createListing", "A", "B", "A").findings).toMatchObject([
      { actual: "More than once: A." },
    ]);
    expect(countsOf(judged("createListing", "302", 302))).toEqual([1, 1, 0]);
  });

  it("says nothing of other calls, and of a listing without a list", () => {
    expect(countsOf(judged("updateInventory", "A", "A"))).toEqual([0, 0, 0]);
    expect(
      countsOf(rule.judge(new LiteralHistory().call("createListing", "{"))),
    ).toEqual([0, 0, 0]);
  });
});
