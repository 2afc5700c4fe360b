import { describe, expect, it } from "vitest";
import { created } from "../efs/literal-bodies.js";
import { countsOf, LiteralHistory } from "../literal-history.js";
import { rule } from "./efs-answer-in-time.js";

function judged(options: Parameters<LiteralHistory["deliver"]>[1]) {
  return rule.judge(
    new LiteralHistory().deliver(created(1, { A: 1 }), options),
  );
}

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
