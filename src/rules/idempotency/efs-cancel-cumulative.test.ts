import { describe, expect, it } from "vitest";
import { cancellation } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-cancel-cumulative.js";

/** The kit asks for a quantity in all, and the vendor calls with another. */
function driven(
  history: LiteralHistory,
  asked: number,
  stated: number,
  status = 200,
): void {
  const opened = history.open();
  history.call("cancelOrderItems", cancellation({ A: stated }), { status });
  history.drive("cancel", cancellation({ A: asked }), "called", { opened });
}

ruleCases(rule, {
  passes: [
    {
      when: "the second cancellation states the whole",
      told: (history) => {
        driven(history, 1, 1);
        driven(history, 3, 3);
      },
      witnesses: [7],
    },
  ],
  fails: [
    {
      when: "the second cancellation states the difference",
      told: (history) => {
        driven(history, 1, 1);
        driven(history, 3, 2);
      },
      findings: [
        {
          expected:
            "cancelledQuantity 3: 1 were cancelled before, and 2 more now.",
          actual: "cancelledQuantity 2.",
          evidence: [3, 7, 8],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it states neither the one nor the other",
      told: (history) => {
        driven(history, 1, 1);
        driven(history, 3, 5);
      },
      unjudged: [
        "the cancellation states a quantity that is neither the whole nor the difference",
      ],
    },
    {
      when: "there was one cancellation only",
      told: (history) => {
        driven(history, 1, 1);
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-18", () => {
  it("does not accuse a stray repetition that is followed by the whole", () => {
    const history = new LiteralHistory();
    driven(history, 1, 1);
    const opened = history.open();
    history.call("cancelOrderItems", cancellation({ A: 1 }));
    history.call("cancelOrderItems", cancellation({ A: 2 }));
    history.drive("cancel", cancellation({ A: 2 }), "called", { opened });
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("says nothing when the first was not done, or nobody knows what was asked", () => {
    const failed = new LiteralHistory();
    driven(failed, 1, 1, 400);
    driven(failed, 3, 2);
    expect(countsOf(rule.judge(failed.life()))).toEqual([0, 0, 0]);
    const alone = new LiteralHistory();
    alone.call("cancelOrderItems", cancellation({ A: 1 }));
    alone.call("cancelOrderItems", cancellation({ A: 1 }));
    expect(countsOf(rule.judge(alone.life()))).toEqual([0, 0, 0]);
  });
});
