import { describe, expect, it } from "vitest";
import { created } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-failure-not-hidden.js";

function judged(status: number, answer?: unknown) {
  return rule.judge(
    new LiteralHistory().deliver(created(1, { A: 1 }), { status, answer }),
  );
}

ruleCases(rule, {
  passes: [
    {
      when: "the failure has its status",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), {
          status: 400,
          answer: { hasError: true, errorMessage: "no" },
        });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the failure hides in a 200",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), {
          status: 200,
          answer: { hasError: true, errorMessage: "no" },
        });
      },
      findings: [
        {
          expected:
            "A failure has a status of 4xx or 5xx, so that proxies, monitors and retries see it.",
          actual: 'The answer was 200 {"hasError":true,"errorMessage":"no"}.',
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nothing failed",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), { answer: { hasError: false } });
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-13", () => {
  it("sees a failure that is said with its status", () => {
    expect(
      countsOf(judged(400, { hasError: true, errorMessage: "no" })),
    ).toEqual([1, 0, 0]);
  });

  it("says nothing of successes", () => {
    expect(countsOf(judged(200))).toEqual([0, 0, 0]);
    expect(countsOf(judged(200, { hasError: false }))).toEqual([0, 0, 0]);
  });
});
