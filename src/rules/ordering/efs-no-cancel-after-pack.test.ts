import { describe, expect, it } from "vitest";
import { cancellation, created, pack } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-no-cancel-after-pack.js";

const late = { at: 100_000 };

function packed(quantity: number): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 3 }));
  history.call("packOrder", pack({ A: quantity }), {
    answer: { shipmentCode: "S-1" },
  });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "only what is not packed is cancelled",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.call("packOrder", pack({ A: 2 }), {
          answer: { shipmentCode: "S-1" },
        });
        history.call("cancelOrderItems", cancellation({ A: 1 }), late);
      },
      witnesses: [6],
    },
    {
      when: "the vendor would not cancel what is packed",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.call("packOrder", pack({ A: 2 }), {
          answer: { shipmentCode: "S-1" },
        });
        history.drive("cancel", cancellation({ A: 2 }), "refused");
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "a packed piece is cancelled",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.call("packOrder", pack({ A: 3 }), {
          answer: { shipmentCode: "S-1" },
        });
        history.call("cancelOrderItems", cancellation({ A: 1 }), {
          status: 400,
          ...late,
        });
      },
      findings: [
        {
          expected:
            "No more is cancelled than was ordered (A ×3) and is not packed (A ×3).",
          actual:
            "It called cancelOrderItems with A ×1 cancelled in all (answered 400).",
          evidence: [4, 6],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the answer to the pack came just before",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.call("packOrder", pack({ A: 3 }), {
          answer: { shipmentCode: "S-1" },
        });
        history.call("cancelOrderItems", cancellation({ A: 1 }), {
          status: 400,
        });
      },
      unjudged: [
        "the answer to the pack had reached the vendor only just before",
      ],
    },
    {
      when: "nothing was packed",
      told: (history) => {
        history.deliver(created(1, { A: 3 }));
        history.call("cancelOrderItems", cancellation({ A: 1 }), late);
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-10", () => {
  it("sees a cancellation of the rest, and a vendor that would not cancel what is packed", () => {
    const history = packed(2);
    history.call("cancelOrderItems", cancellation({ A: 1 }), late);
    history.drive("cancel", cancellation({ A: 2 }), "refused");
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
  });

  it("accuses one that was driven, however soon after the pack", () => {
    const history = packed(3);
    const opened = history.open();
    history.call("cancelOrderItems", cancellation({ A: 1 }), { status: 400 });
    history.drive("cancel", cancellation({ A: 1 }), "called", { opened });
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("cannot judge a repetition, or an answer that came only just before", () => {
    const soon = packed(3);
    soon.call("cancelOrderItems", cancellation({ A: 1 }), { status: 400 });
    expect(countsOf(rule.judge(soon.life()))).toEqual([0, 0, 1]);
    const repeated = new LiteralHistory();
    repeated.deliver(created(1, { A: 3 }));
    repeated.call("cancelOrderItems", cancellation({ A: 1 }), { status: 500 });
    repeated.call("packOrder", pack({ A: 3 }), {
      answer: { shipmentCode: "S-1" },
    });
    repeated.call("cancelOrderItems", cancellation({ A: 1 }), {
      status: 400,
      ...late,
    });
    expect(countsOf(rule.judge(repeated.life()))).toEqual([0, 0, 1]);
  });

  it("says nothing while nothing is packed, for all that the vendor knows", () => {
    const history = new LiteralHistory();
    history.deliver(created(1, { A: 3 }));
    history.call("packOrder", pack({ A: 3 }), { ending: "answer-lost" });
    history.call("cancelOrderItems", cancellation({ A: 3 }), {
      status: 400,
      ...late,
    });
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 0]);
  });
});
