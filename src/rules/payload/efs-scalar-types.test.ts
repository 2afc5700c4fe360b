import { describe, expect, it } from "vitest";
import { pack } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-scalar-types.js";

const item = { channelSkuCode: "A", quantityToPack: "1" };

ruleCases(rule, {
  passes: [
    {
      when: "the quantity is sent as a number",
      told: (history) => {
        history.call("packOrder", pack({ A: 1 }));
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the quantity is sent as a text",
      told: (history) => {
        history.call("packOrder", pack({}, { shipmentItems: [item] }), {
          coerced: ["/shipmentItems/0/quantityToPack"],
        });
      },
      findings: [
        {
          expected: "Numbers and booleans as such, texts as texts.",
          actual: "Of another type: /shipmentItems/0/quantityToPack.",
          evidence: [2],
        },
      ],
    },
    {
      when: "the same in traffic that no OMS of ours has read",
      told: (history) => {
        history.call("packOrder", pack({}, { shipmentItems: [item] }));
      },
      findings: [
        {
          expected: "Numbers and booleans as such, texts as texts.",
          actual: "Of another type: /shipmentItems/0/quantityToPack.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "no call had a JSON body",
      told: (history) => {
        history.call("packOrder", "quantityToPack=1");
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-08", () => {
  it("accuses recorded traffic that nobody had coerced", () => {
    const call = new LiteralHistory().call(
      "packOrder",
      pack({}, { shipmentItems: [item] }),
    );
    expect(countsOf(rule.judge(call))).toEqual([1, 1, 0]);
  });

  it("cannot tell in a body that breaks its contract besides", () => {
    const call = new LiteralHistory().call("packOrder", {
      shipmentItems: [item],
    });
    expect(countsOf(rule.judge(call))).toEqual([0, 0, 0]);
    expect(
      countsOf(rule.judge(new LiteralHistory().call("packOrder", "?"))),
    ).toEqual([0, 0, 0]);
  });
});
