import { describe, expect, it } from "vitest";
import { created } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-failure-not-hidden.js";

function judged(status: number, answer?: unknown) {
  return rule.judge(
    new LiteralHistory().deliver(created(1, { A: 1 }), { status, answer }),
  );
}

describe("EFS-PAY-13", () => {
  it("sees a failure that is said with its status", () => {
    expect(
      countsOf(judged(400, { hasError: true, errorMessage: "no" })),
    ).toEqual([1, 0, 0]);
  });

  it("accuses one that is hidden in a 200", () => {
    expect(
      judged(200, { hasError: true, errorMessage: "no" }).findings,
    ).toMatchObject([
      { summary: "The vendor reported a failure inside a 200." },
    ]);
  });

  it("says nothing of successes", () => {
    expect(countsOf(judged(200))).toEqual([0, 0, 0]);
    expect(countsOf(judged(200, { hasError: false }))).toEqual([0, 0, 0]);
  });
});
