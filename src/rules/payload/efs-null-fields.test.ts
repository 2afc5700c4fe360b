import { describe, expect, it } from "vitest";
import { created } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-null-fields.js";

function sent(variant: string, status: number): LiteralHistory {
  const history = new LiteralHistory();
  const fault = history.fault("F6", { variant });
  history.deliver(created(1, { A: 1 }), { fault, status });
  return history;
}

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

  it("says what the message was like", () => {
    expect(
      rule.judge(sent("null-fields", 400).life()).findings[0]?.expected,
    ).toContain("null in optional fields");
  });
});
