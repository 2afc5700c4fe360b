import { describe, expect, it } from "vitest";
import { LiteralBooks, posting } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-answer-in-time.js";

const judged = (options: Parameters<LiteralBooks["post"]>[1]) => {
  const exchange = new LiteralBooks().post(posting("CREATE", 1), options);
  return rule.judge(exchange);
};

ruleCases(rule, {
  passes: [
    {
      when: "the answer comes within 45 seconds",
      told: (books) => {
        books.post(posting("CREATE", 1), { durationMs: 45_000 });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the answer comes after 46 seconds",
      told: (books) => {
        books.post(posting("CREATE", 1), { durationMs: 46_000 });
      },
      findings: [
        {
          expected:
            "An answer within 45 seconds; later ones count as time-outs, and the message is sent again.",
          actual: "The answer came after 46.0 s.",
          evidence: [2],
        },
      ],
    },
    {
      when: "no answer comes in 45 seconds",
      told: (books) => {
        books.post(posting("CREATE", 1), {
          ending: "timeout",
          durationMs: 45_000,
        });
      },
      findings: [
        {
          expected:
            "An answer within 45 seconds; later ones count as time-outs, and the message is sent again.",
          actual: "No answer had come after 45.0 s.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the kit waited two seconds only",
      told: (books) => {
        books.post(posting("CREATE", 1), {
          ending: "timeout",
          durationMs: 2_000,
        });
      },
      unjudged: ["the kit waited less than 45 seconds for the answer"],
    },
  ],
});

describe("ERP-PAY-02", () => {
  it("has witnessed nothing when the kit did not wait so long, or it is no posting", () => {
    expect(judged({ durationMs: 500, ending: "timeout" })).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
    expect(judged({ operation: "outwardOrderEvent" }).witnesses).toEqual([]);
  });
});
