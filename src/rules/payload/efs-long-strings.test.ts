import { describe, expect, it } from "vitest";
import { created } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-long-strings.js";

function sent(variant: string, status: number): LiteralHistory {
  const history = new LiteralHistory();
  const fault = history.fault("F6", { variant });
  history.deliver(created(1, { A: 1 }), { fault, status });
  return history;
}

describe("EFS-PAY-17", () => {
  it.each([
    ["long-strings", 200, [1, 0, 0]],
    ["long-strings", 400, [1, 1, 0]],
    ["long-strings", 503, [0, 0, 1]],
    ["twin", 400, [0, 0, 0]],
  ] as const)(
    "judges the variant %s answered with %i",
    (variant, status, counts) => {
      expect(countsOf(rule.judge(sent(variant, status).life()))).toEqual(
        counts,
      );
    },
  );

  it("says what the message was like", () => {
    expect(
      rule.judge(sent("long-strings", 400).life()).findings[0]?.expected,
    ).toContain("strings");
  });
});
