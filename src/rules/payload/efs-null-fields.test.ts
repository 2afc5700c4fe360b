import { describe, expect, it } from "vitest";
import { created } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-null-fields.js";

function sent(variant: string, status: number): LiteralHistory {
  const history = new LiteralHistory();
  const fault = history.fault("F6", { variant });
  history.deliver(created(1, { A: 1 }), { fault, status });
  return history;
}

ruleCases(rule, {
  passes: [
    {
      when: "the message with a null is accepted",
      told: (history) => {
        const fault = history.fault("F6", { variant: "null-fields" });
        history.deliver(created(1, { A: 1 }, { parentOrderCode: null }), {
          fault,
        });
      },
      witnesses: [3],
    },
  ],
  fails: [
    {
      when: "it is refused",
      told: (history) => {
        const fault = history.fault("F6", { variant: "null-fields" });
        history.deliver(created(1, { A: 1 }, { parentOrderCode: null }), {
          fault,
          status: 400,
        });
      },
      findings: [
        {
          expected:
            "A message with null in optional fields is legal and is answered with 2xx.",
          actual: "It was answered with 400 with an empty body.",
          evidence: [3],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was put off",
      told: (history) => {
        const fault = history.fault("F6", { variant: "null-fields" });
        history.deliver(created(1, { A: 1 }, { parentOrderCode: null }), {
          fault,
          status: 503,
        });
      },
      unjudged: ["the vendor did not answer the message, or only for now"],
    },
    {
      when: "no message had a null",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("EFS-PAY-15", () => {
  it.each([
    ["null-fields", 200, [1, 0, 0]],
    ["null-fields", 400, [1, 1, 0]],
    ["null-fields", 503, [0, 0, 1]],
    ["twin", 400, [0, 0, 0]],
  ] as const)(
    "judges the variant %s answered with %i",
    (variant, status, counts) => {
      expect(countsOf(rule.judge(sent(variant, status).life()))).toEqual(
        counts,
      );
    },
  );
});
