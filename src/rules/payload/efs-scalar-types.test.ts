import { describe, expect, it } from "vitest";
import { pack } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-scalar-types.js";

const item = { channelSkuCode: "A", quantityToPack: "1" };

describe("EFS-PAY-08", () => {
  it("sees typed values", () => {
    expect(
      countsOf(
        rule.judge(new LiteralHistory().call("packOrder", pack({ A: 1 }))),
      ),
    ).toEqual([1, 0, 0]);
  });

  it("accuses what the OMS had to coerce", () => {
    const call = new LiteralHistory().call("packOrder", pack({ A: 1 }), {
      coerced: ["/shipmentItems/0/quantityToPack"],
    });
    expect(rule.judge(call).findings).toMatchObject([
      { actual: "Of another type: /shipmentItems/0/quantityToPack." },
    ]);
  });

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
