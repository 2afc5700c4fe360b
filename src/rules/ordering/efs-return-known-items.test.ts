import { describe, expect, it } from "vitest";
import { expected, processed } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-return-known-items.js";

function announced(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(expected({ "R-1-1": "A", "R-1-2": "B" }), {
    operation: "returnOrderEvent",
  });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the item was announced with this SKU",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), {
          operation: "returnOrderEvent",
        });
        history.call("processReturn", processed({ "R-1-1": ["A", "PASS"] }));
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the item was not announced",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), {
          operation: "returnOrderEvent",
        });
        history.call("processReturn", processed({ X: ["A", "PASS"] }));
      },
      findings: [
        {
          expected: "Items among R-1-1 of A.",
          actual: "The call names X of A.",
          evidence: [2, 4],
        },
      ],
    },
    {
      when: "the item was announced with another SKU",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), {
          operation: "returnOrderEvent",
        });
        history.call("processReturn", processed({ "R-1-1": ["B", "PASS"] }));
      },
      findings: [
        {
          expected: "Items among R-1-1 of A.",
          actual: "The call names R-1-1 of B.",
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the return was not announced",
      told: (history) => {
        history.call("processReturn", processed({ X: ["A", "PASS"] }));
      },
      unjudged: [],
    },
    {
      when: "the announcement cannot be read",
      told: (history) => {
        history.deliver(expected({}, { orderItems: [{}] }), {
          operation: "returnOrderEvent",
        });
        history.call("processReturn", processed({ X: ["A", "PASS"] }));
      },
      unjudged: ["an event of the return cannot be read"],
    },
  ],
});

describe("EFS-ORD-16", () => {
  it("sees announced items, and a vendor that would not process another", () => {
    const history = announced();
    history.call("processReturn", processed({ "R-1-1": ["A", "PASS"] }));
    history.drive("process-return", processed({ X: ["A", "PASS"] }), "refused");
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
  });

  it.each([
    ["an unknown item", processed({ X: ["A", "PASS"] }), "X of A"],
    ["another SKU", processed({ "R-1-2": ["A", "PASS"] }), "R-1-2 of A"],
  ])("accuses %s", (_what, body, named) => {
    const history = announced();
    history.call("processReturn", body);
    expect(rule.judge(history.life()).findings).toMatchObject([
      { actual: `The call names ${named}.` },
    ]);
  });

  it("cannot judge a return whose event cannot be read", () => {
    const history = announced();
    history.deliver(expected({}, { orderItems: [{}] }), {
      operation: "returnOrderEvent",
    });
    history.call("processReturn", processed({ X: ["A", "PASS"] }));
    expect(countsOf(rule.judge(history.life()))).toEqual([0, 0, 1]);
  });
});
