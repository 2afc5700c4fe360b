import { describe, expect, it } from "vitest";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-listing-sku-once.js";

function judged(operation: string, ...skus: unknown[]) {
  const skuListings = skus.map((channelSkuCode) => ({ channelSkuCode }));
  return rule.judge(new LiteralHistory().call(operation, { skuListings }));
}

describe("EFS-PAY-21", () => {
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
