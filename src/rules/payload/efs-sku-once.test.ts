import { describe, expect, it } from "vitest";
import { pack, shipped } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-sku-once.js";

const lists = [
  ["updateInventory", "products"],
  ["cancelOrderItems", "orderItems"],
  ["packOrder", "shipmentItems"],
] as const;

function judged(operation: string, list: string, ...skus: unknown[]) {
  const body = { [list]: skus.map((channelSkuCode) => ({ channelSkuCode })) };
  return rule.judge(new LiteralHistory().call(operation, body));
}

ruleCases(rule, {
  passes: [
    {
      when: "each SKU stands once",
      told: (history) => {
        history.call("packOrder", pack({ A: 1, B: 2 }));
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "a SKU stands twice",
      told: (history) => {
        history.call(
          "packOrder",
          pack(
            {},
            {
              shipmentItems: [{ channelSkuCode: "A" }, { channelSkuCode: "A" }],
            },
          ),
        );
      },
      findings: [
        {
          expected: "Each channelSkuCode once in shipmentItems.",
          actual: "More than once: A.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "no call had a list of SKUs",
      told: (history) => {
        history.call("notifyHandover", shipped());
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-06", () => {
  it.each(lists)("judges %s", (operation, list) => {
    expect(countsOf(judged(operation, list, "A", "a", "B"))).toEqual([1, 0, 0]);
    expect(judged(operation, list, "A", "B", "A").findings).toMatchObject([
      { actual: "More than once: A." },
    ]);
  });

  it("takes a number for its text, as the OMS does", () => {
    expect(countsOf(judged("packOrder", "shipmentItems", "302", 302))).toEqual([
      1, 1, 0,
    ]);
  });

  it("lets return items share a SKU, and says nothing of bodies without a list", () => {
    expect(countsOf(judged("processReturn", "orderItems", "A", "A"))).toEqual([
      0, 0, 0,
    ]);
    expect(
      countsOf(rule.judge(new LiteralHistory().call("packOrder", "{"))),
    ).toEqual([0, 0, 0]);
  });
});
