import { describe, expect, it } from "vitest";
import { expected, processed } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-return-item-once.js";

function announced(): LiteralHistory {
  const history = new LiteralHistory();
  history.deliver(expected({ "R-1-1": "A", "R-1-2": "A" }), {
    operation: "returnOrderEvent",
  });
  return history;
}

const one = processed({ "R-1-1": ["A", "PASS"] });
const both = processed({ "R-1-1": ["A", "PASS"], "R-1-2": ["A", "FAIL"] });

ruleCases(rule, {
  passes: [
    {
      when: "the item is processed once",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), {
          operation: "returnOrderEvent",
        });
        history.call("processReturn", one);
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the item is sent again after a 2xx",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), {
          operation: "returnOrderEvent",
        });
        history.call("processReturn", one);
        history.call("processReturn", one, { status: 400 });
      },
      findings: [
        {
          expected:
            "One return item is one piece, and its result is sent once.",
          actual:
            "The item was sent again after the call with its result had been answered with 2xx.",
          evidence: [4, 6],
        },
      ],
    },
    {
      when: "the item stands twice in one call",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), {
          operation: "returnOrderEvent",
        });
        const orderItems = [one, one].flatMap((body) => body["orderItems"]);
        history.call("processReturn", { ...one, orderItems });
      },
      findings: [
        {
          expected:
            "One return item is one piece, and its result is sent once.",
          actual: "The item stands twice in one call.",
          evidence: [4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the result was not taken",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), {
          operation: "returnOrderEvent",
        });
        history.call("processReturn", one, { status: 500 });
      },
      unjudged: [],
    },
    {
      when: "nothing was processed",
      told: (history) => {
        history.deliver(expected({ "R-1-1": "A" }), {
          operation: "returnOrderEvent",
        });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-ORD-15", () => {
  it("sees items processed once, and a vendor that would not process one again", () => {
    const history = announced();
    history.call("processReturn", one);
    history.drive("process-return", one, "refused");
    expect(countsOf(rule.judge(history.life()))).toEqual([2, 0, 0]);
  });

  it("accuses an item that is sent again after a 2xx", () => {
    const history = announced();
    history.call("processReturn", one);
    history.call("processReturn", both, { status: 400 });
    expect(rule.judge(history.life()).findings).toMatchObject([
      {
        summary: "The vendor processed item R-1-1 of return R-1 twice.",
        evidence: [4, 6],
      },
    ]);
  });

  it("accuses an item that stands twice in a call", () => {
    const history = announced();
    const orderItems = [
      ...(one["orderItems"] as unknown[]),
      ...(one["orderItems"] as unknown[]),
    ];
    history.call("processReturn", { ...one, orderItems });
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 1, 0]);
  });

  it("takes repetitions after lost answers and failures", () => {
    const history = announced();
    history.call("processReturn", one, { ending: "answer-lost" });
    history.call("processReturn", one, { status: 500 });
    history.call("processReturn", one);
    expect(countsOf(rule.judge(history.life()))).toEqual([1, 0, 0]);
  });

  it("cannot judge a vendor that was killed in between, or processed before it knew the return", () => {
    const killed = announced();
    killed.call("processReturn", one);
    killed.vendor("killed");
    killed.call("processReturn", one);
    expect(countsOf(rule.judge(killed.life()))).toEqual([1, 0, 1]);
    const early = new LiteralHistory();
    early.call("processReturn", one);
    early.deliver(expected({ "R-1-1": "A" }), {
      operation: "returnOrderEvent",
    });
    early.call("processReturn", one);
    expect(countsOf(rule.judge(early.life()))).toEqual([1, 0, 1]);
  });
});
