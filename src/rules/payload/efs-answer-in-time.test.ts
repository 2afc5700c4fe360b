import { describe, expect, it } from "vitest";
import { created } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-answer-in-time.js";

function judged(options: Parameters<LiteralHistory["deliver"]>[1]) {
  return rule.judge(
    new LiteralHistory().deliver(created(1, { A: 1 }), options),
  );
}

ruleCases(rule, {
  passes: [
    {
      when: "the answer comes within 45 seconds",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), { durationMs: 45_000 });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the answer comes after 46 seconds",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), { durationMs: 46_000 });
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
      told: (history) => {
        history.deliver(created(1, { A: 1 }), {
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
      told: (history) => {
        history.deliver(created(1, { A: 1 }), {
          ending: "timeout",
          durationMs: 2_000,
        });
      },
      unjudged: ["the kit waited less than 45 seconds for the answer"],
    },
    {
      when: "the vendor could not be reached",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), { ending: "unreachable" });
      },
      unjudged: ["the connection to the vendor failed before an answer came"],
    },
  ],
});

describe("EFS-PAY-11", () => {
  it("sees an answer in time, refusals too", () => {
    expect(countsOf(judged({ durationMs: 45_000 }))).toEqual([1, 0, 0]);
    expect(countsOf(judged({ status: 500 }))).toEqual([1, 0, 0]);
  });

  it("accuses a late answer, and none", () => {
    expect(countsOf(judged({ durationMs: 45_001 }))).toEqual([1, 1, 0]);
    expect(
      countsOf(judged({ ending: "timeout", durationMs: 44_999.4 })),
    ).toEqual([1, 1, 0]);
  });

  it("cannot judge when the kit waited less, or the connection failed", () => {
    expect(countsOf(judged({ ending: "timeout", durationMs: 2_000 }))).toEqual([
      0, 0, 1,
    ]);
    expect(countsOf(judged({ ending: "unreachable" }))).toEqual([0, 0, 1]);
    expect(countsOf(judged({ ending: "answer-lost" }))).toEqual([0, 0, 0]);
  });

  it("says nothing of postings to an ERP, and of the vendor's own calls", () => {
    expect(countsOf(judged({ operation: "outwardSalesPosting" }))).toEqual([
      0, 0, 0,
    ]);
    expect(
      countsOf(rule.judge(new LiteralHistory().call("packOrder", {}))),
    ).toEqual([0, 0, 0]);
  });
});
