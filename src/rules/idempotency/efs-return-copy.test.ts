import { describe, expect, it } from "vitest";
import { expected, shownReturn } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-return-copy.js";

const operation = "returnOrderEvent";
const returned = { returnOrderCode: "R-1" };

function twice(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(expected({ "R-1-1": "A", "R-1-2": "A" }), { operation });
  history.deliver(expected({ "R-1-1": "A", "R-1-2": "A" }), { operation });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the item is registered once",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), { operation });
        history.deliver(expected({ "R-1-1": "A" }), { operation });
        history.observe("return", shownReturn([["R-1-1", "A"]]), returned);
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "each delivery registers the item",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), { operation });
        history.deliver(expected({ "R-1-1": "A" }), { operation });
        history.observe(
          "return",
          shownReturn([
            ["R-1-1", "A"],
            ["R-1-1", "A"],
          ]),
          returned,
        );
      },
      findings: [
        {
          expected: "item R-1-1 once.",
          actual: "item R-1-1 2 times.",
          evidence: [2, 4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the expectation came once",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), { operation });
        history.observe("return", shownReturn([["R-1-1", "A"]]), returned);
      },
      unjudged: [],
    },
    {
      when: "nobody looked at the return",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), { operation });
        history.deliver(expected({ "R-1-1": "A" }), { operation });
      },
      unjudged: ["the vendor's return was not observed afterwards"],
    },
  ],
});

describe("EFS-IDEM-09", () => {
  it("accuses a vendor that registered them twice", () => {
    const history = twice();
    history.observe(
      "return",
      shownReturn([
        ["R-1-1", "A"],
        ["R-1-2", "A"],
        ["R-1-1", "A"],
        ["R-1-2", "A"],
      ]),
      returned,
    );
    expect(rule.judge(history.life()).findings).toMatchObject([
      {
        summary:
          "The vendor's return R-1 of order K-1 is wrong after its expectation was delivered again.",
        actual: "item R-1-1 2 times; item R-1-2 2 times.",
      },
    ]);
  });

  it("does not charge a loss", () => {
    const history = twice();
    history.observe("return", "unknown", returned);
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });

  it("cannot judge what was not observed, or not readable", () => {
    expect(countsOf(rule.judge(twice().life()))).toEqual([0, 0, 1]);
    const history = twice();
    history.observe("return", { items: [{}] }, returned);
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });
});
