import { describe, expect, it } from "vitest";
import {
  created,
  expected,
  shown,
  shownReturn,
} from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-shared-code.js";

const operation = "returnOrderEvent";
const registered = {
  ...shownReturn([["I1", "A"]]),
  returnOrderCode: "K-1",
};

function announced(returnOrderCode = "K-1"): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(created(1, { A: 2 }));
  history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
  history.deliver(expected({ I1: "A" }, { returnOrderCode }), { operation });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the return is registered beside the order of its code",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(expected({ I1: "A" }, { returnOrderCode: "K-1" }), {
          operation,
        });
        history.observe("return", registered, { returnOrderCode: "K-1" });
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the return is taken for a repetition of the order",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(expected({ I1: "A" }, { returnOrderCode: "K-1" }), {
          operation,
        });
        history.observe("return", "unknown", { returnOrderCode: "K-1" });
      },
      findings: [
        { expected: "item I1 of A.", actual: "no item I1.", evidence: [4, 5] },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the return",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(expected({ I1: "A" }, { returnOrderCode: "K-1" }), {
          operation,
        });
      },
      unjudged: ["the vendor's return was not observed afterwards"],
    },
    {
      when: "the return has a code of its own",
      told: (history) => {
        history.deliver(created(1, { A: 2 }));
        history.deliver(expected({ I1: "A" }), { operation });
        history.observe("return", "unknown", { returnOrderCode: "R-1" });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-22", () => {
  it("sees a return that is registered beside the order of its code", () => {
    const history = announced();
    history.observe("return", registered, { returnOrderCode: "K-1" });
    history.observe("order", shown("OPEN", { A: [2, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("accuses a vendor that takes the return for a repetition", () => {
    const history = announced();
    history.observe("return", "unknown", { returnOrderCode: "K-1" });
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("accuses a vendor that puts the return in the order's place", () => {
    const history = announced();
    history.observe("return", registered, { returnOrderCode: "K-1" });
    history.observe("order", shown("OPEN", { A: [0, 0, 0] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 1, 0]);
  });
});
