import { describe, expect, it } from "vitest";
import { processed } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
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

const checked = (qcStatus: string, imageUrls: unknown) =>
  processed(
    {},
    {
      orderItems: [
        { returnItemCode: "R-1-1", channelSkuCode: "A", qcStatus, imageUrls },
      ],
    },
  );
ruleCases(rule, {
  passes: [
    {
      when: "pictures come with a piece that failed",
      told: (history) => {
        history.call("processReturn", checked("FAIL", ["http://x/1.jpg"]));
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "pictures come with a piece that passed",
      told: (history) => {
        history.call("processReturn", checked("PASS", ["http://x/1.jpg"]));
      },
      findings: [
        {
          expected: "imageUrls only where qcStatus is FAIL.",
          actual: "imageUrls with PASS on R-1-1.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the update has no items",
      told: (history) => {
        history.call("processReturn", processed({}));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-09", () => {
  it.each([
    ["FAIL", ["http://x/1.jpg"]],
    ["PASS", null],
    ["PASS", []],
  ])("takes %s with %j", (qcStatus, images) => {
    expect(countsOf(judged(qcStatus, images))).toEqual([1, 0, 0]);
  });
});
