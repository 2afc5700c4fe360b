import { describe, expect, it } from "vitest";
import { processed } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-return-retry.js";

const result = processed({ "R-1-1": ["A", "PASS"], "R-1-2": ["A", "FAIL"] });

function tried(): LiteralHistory {
  const history = new LiteralHistory();
  history.call("processReturn", result, { ending: "answer-lost" });
  return history;
}

const counts = (history: LiteralHistory) =>
  countsOf(rule.judge(history.life()));

ruleCases(rule, {
  passes: [
    {
      when: "the result is sent again as it was",
      told: (history) => {
        history.call("processReturn", result, { ending: "answer-lost" });
        history.call("processReturn", result);
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "it is sent again with another check",
      told: (history) => {
        history.call("processReturn", result, { status: 500 });
        history.call(
          "processReturn",
          processed({ "R-1-1": ["A", "FAIL"], "R-1-2": ["A", "FAIL"] }),
        );
      },
      findings: [
        {
          expected: "The same call again: R-1-1 A PASS, R-1-2 A FAIL.",
          actual: "It called for R-1-1 A FAIL, R-1-2 A FAIL.",
          evidence: [2, 4],
        },
      ],
    },
    {
      when: "it is not sent again, although the kit asks for it",
      told: (history) => {
        history.call("processReturn", result, { ending: "answer-lost" });
        history.drive("process-return", result, "refused");
      },
      findings: [
        {
          expected: "The same call again: R-1-1 A PASS, R-1-2 A FAIL.",
          actual:
            "The call was answered with 200 (answer-lost) with an empty body; asked for it once more, the vendor made no call (refused).",
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was not sent again, and nobody asked for it",
      told: (history) => {
        history.call("processReturn", result, { ending: "answer-lost" });
      },
      unjudged: [
        "the call was not repeated, and the kit did not ask for it again",
      ],
    },
    {
      when: "each result was answered at once",
      told: (history) => {
        history.call("processReturn", result);
      },
      unjudged: [],
    },
  ],
});

describe("EFS-IDEM-14", () => {
  it.each([
    ["another result", { "R-1-1": ["A", "FAIL"], "R-1-2": ["A", "FAIL"] }],
    ["fewer items", { "R-1-1": ["A", "PASS"] }],
  ] as const)("accuses %s", (_what, items) => {
    const history = tried();
    history.call("processReturn", processed(items));
    expect(counts(history)).toEqual([1, 1, 0]);
  });

  it("cannot judge a result that the kit did not ask for again; another return is another", () => {
    const history = tried();
    history.call("processReturn", { ...result, returnOrderCode: "R-2" });
    history.drive(
      "process-return",
      { ...result, returnOrderCode: "R-2" },
      "refused",
    );
    expect(counts(history)).toEqual([0, 0, 1]);
  });
});
