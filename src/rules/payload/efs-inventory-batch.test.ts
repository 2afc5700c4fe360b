import { describe, expect, it } from "vitest";
import { pack } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
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

ruleCases(rule, {
  passes: [
    {
      when: "an update holds 300 products",
      told: (history) => {
        history.call("updateInventory", {
          locationCode: "BLR",
          products: new Array(300).fill({}),
        });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "an update holds one more",
      told: (history) => {
        history.call("updateInventory", {
          locationCode: "BLR",
          products: new Array(301).fill({}),
        });
      },
      findings: [
        {
          expected: "At most 300 products in one call.",
          actual: "301 products.",
          evidence: [2],
        },
      ],
    },
    {
      when: "an update is so long that the history keeps its beginning only",
      told: (history) => {
        const products = Array.from({ length: 8_000 }, (_one, index) => ({
          channelSkuCode: `SKU {[${index}`,
          quantity: index,
        }));
        history.call("updateInventory", { products, locationCode: "BLR" });
      },
      findings: [
        {
          expected: "At most 300 products in one call.",
          actual: "More than 300 products.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "an update is too long to be kept, and not for its products",
      told: (history) => {
        history.call("updateInventory", {
          locationCode: "x".repeat(300_000),
          products: [],
        });
      },
      unjudged: ["the body is too long to be kept in the history"],
    },
    {
      when: "no inventory was sent",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }));
      },
      unjudged: [],
    },
    {
      when: "the update has no list of products",
      told: (history) => {
        history.call("updateInventory", {
          locationCode: "BLR",
          products: "all",
        });
      },
      unjudged: [],
    },
  ],
});

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
