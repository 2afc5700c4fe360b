import { describe, expect, it } from "vitest";
import { LiteralBooks, posting } from "../erp/literal-books.js";
import { rule } from "./erp-answer-in-time.js";

const judged = (options: Parameters<LiteralBooks["post"]>[1]) => {
  const exchange = new LiteralBooks().post(posting("CREATE", 1), options);
  return rule.judge(exchange);
};

describe("ERP-PAY-02", () => {
  it("passes within 45 seconds and fails after them", () => {
    expect(judged({ durationMs: 45_000 })).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
    expect(judged({ durationMs: 45_001 }).findings).toHaveLength(1);
    expect(
      judged({ durationMs: 45_000, ending: "timeout" }).findings,
    ).toHaveLength(1);
  });

  it("has witnessed nothing when the kit did not wait so long, or it is no posting", () => {
    expect(judged({ durationMs: 500, ending: "timeout" })).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
    expect(judged({ operation: "outwardOrderEvent" }).witnesses).toEqual([]);
  });
});
