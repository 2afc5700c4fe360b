import { describe, expect, it } from "vitest";
import { ruleCases } from "../literal-cases.js";
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

ruleCases(rule, {
  passes: [
    {
      when: "the repetitions are spaced out",
      told: (history) => {
        for (const [at, status] of [
          [0, 500],
          [300, 500],
          [900, 200],
        ] as const)
          history.call("packOrder", pack, { at, status, durationMs: 1 });
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "the call is repeated in a loop without a pause",
      told: (history) => {
        for (const [at, status] of [
          [0, 500],
          [2, 500],
          [4, 500],
          [6, 200],
        ] as const)
          history.call("packOrder", pack, { at, status, durationMs: 1 });
      },
      findings: [
        {
          expected:
            "Growing waits between the repetitions, of at least some tenths of a second.",
          actual: "3 repetitions in 6 ms.",
          evidence: [2, 4, 6, 8],
        },
      ],
    },
    {
      when: "the call is repeated in a loop each time that the connection breaks",
      told: (history) => {
        for (const at of [0, 2, 4, 6])
          history.call("packOrder", pack, {
            at,
            durationMs: 1,
            ending: "answer-lost",
          });
      },
      findings: [
        {
          expected:
            "Growing waits between the repetitions, of at least some tenths of a second.",
          actual: "3 repetitions in 6 ms.",
          evidence: [2, 4, 6, 8],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "two quick repetitions were enough: nobody knows how a third would have come",
      told: (history) => {
        for (const [at, status] of [
          [0, 500],
          [2, 500],
          [4, 200],
        ] as const)
          history.call("packOrder", pack, { at, status, durationMs: 1 });
      },
      unjudged: [
        "the outage was over after two quick repetitions, so it does not show whether more would have been spaced out",
      ],
    },
    {
      when: "one quick repetition was enough",
      told: (history) => {
        for (const [at, status] of [
          [0, 500],
          [2, 200],
        ] as const)
          history.call("packOrder", pack, { at, status, durationMs: 1 });
      },
      unjudged: [],
    },
  ],
});

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
});
