import { describe, expect, it } from "vitest";
import { processed } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-images-on-fail.js";

function judged(qcStatus: string, imageUrls: unknown) {
  const orderItems = [
    { returnItemCode: "R-1-1", channelSkuCode: "A", qcStatus, imageUrls },
  ];
  return rule.judge(
    new LiteralHistory().call("processReturn", processed({}, { orderItems })),
  );
}

describe("EFS-PAY-09", () => {
  it.each([
    ["FAIL", ["http://x/1.jpg"]],
    ["PASS", null],
    ["PASS", []],
  ])("takes %s with %j", (qcStatus, images) => {
    expect(countsOf(judged(qcStatus, images))).toEqual([1, 0, 0]);
  });

  it("accuses pictures of a piece that passed", () => {
    expect(judged("PASS", ["http://x/1.jpg"]).findings).toMatchObject([
      { actual: "imageUrls with PASS on R-1-1." },
    ]);
  });

  it("says nothing of a call without items", () => {
    expect(
      countsOf(
        rule.judge(new LiteralHistory().call("processReturn", processed({}))),
      ),
    ).toEqual([0, 0, 0]);
  });
});
