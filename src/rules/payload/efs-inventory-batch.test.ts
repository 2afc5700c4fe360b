import { describe, expect, it } from "vitest";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-inventory-batch.js";

function judged(products: unknown) {
  return rule.judge(
    new LiteralHistory().call("updateInventory", {
      locationCode: "BLR",
      products,
    }),
  );
}

describe("EFS-PAY-05", () => {
  it("takes 300 products and accuses 301", () => {
    expect(countsOf(judged(new Array(300).fill({})))).toEqual([1, 0, 0]);
    expect(judged(new Array(301).fill({})).findings).toMatchObject([
      { actual: "301 products." },
    ]);
  });

  it("says nothing of a body without products, and of other calls", () => {
    expect(countsOf(judged("all"))).toEqual([0, 0, 0]);
    const other = new LiteralHistory().call("packOrder", {
      products: new Array(301).fill({}),
    });
    expect(countsOf(rule.judge(other))).toEqual([0, 0, 0]);
  });
});
