import { describe, expect, it } from "vitest";
import { LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-back-off.js";

const pack = {
  orderCode: "K-1",
  locationCode: "BLR",
  shipmentItems: [{ channelSkuCode: "S", quantityToPack: 1 }],
};

/** Calls at these moments, each answered with 500 but the last. */
function judge(...moments: number[]) {
  const history = new LiteralHistory();
  for (const [index, at] of moments.entries())
    history.call("packOrder", pack, {
      at,
      durationMs: 1,
      ...(index === moments.length - 1 ? {} : { status: 500 }),
    });
  return rule.judge(history.life());
}

describe("EFS-IDEM-20", () => {
  it("holds when the repetitions are spaced out, growing or not", () => {
    expect(judge(0, 100, 300, 700)).toMatchObject({
      findings: [],
      witnesses: [{}],
    });
    expect(judge(0, 300, 600)).toMatchObject({ findings: [], witnesses: [{}] });
  });

  it("is violated by a burst", () => {
    expect(judge(0, 2, 4, 6, 8).findings).toHaveLength(1);
    expect(judge(0, 400, 402, 404, 406).findings).toHaveLength(1);
  });

  it("has nothing to judge in a single quick repetition", () => {
    expect(judge(0, 1)).toEqual({ findings: [], witnesses: [], unjudged: [] });
  });
});
