import { describe, expect, it } from "vitest";
import { cancellation } from "../efs/literal-bodies.js";
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

function twice(second: number, first = 1): LiteralHistory {
  const history = new LiteralHistory();
  driven(history, 1, first);
  driven(history, 3, second);
  return history;
}

describe("EFS-IDEM-18", () => {
  it("sees the whole quantity", () => {
    expect(countsOf(rule.judge(twice(3).life()))).toEqual([1, 0, 0]);
  });

  it("accuses the difference", () => {
    expect(rule.judge(twice(2).life()).findings).toMatchObject([
      { actual: "cancelledQuantity 2.", evidence: [3, 7, 8] },
    ]);
  });

  it("does not accuse a stray repetition that is followed by the whole", () => {
    const history = new LiteralHistory();
    driven(history, 1, 1);
    const opened = history.open();
    history.call("cancelOrderItems", cancellation({ A: 1 }));
    history.call("cancelOrderItems", cancellation({ A: 2 }));
    history.drive("cancel", cancellation({ A: 2 }), "called", { opened });
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("cannot judge a quantity that is neither", () => {
    expect(countsOf(rule.judge(twice(5).life()))).toEqual([0, 0, 1]);
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
