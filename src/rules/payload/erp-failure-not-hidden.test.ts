import { describe, expect, it } from "vitest";
import { LiteralBooks, posting } from "../erp/literal-books.js";
import { rule } from "./erp-failure-not-hidden.js";

const judged = (options: Parameters<LiteralBooks["post"]>[1]) => {
  const exchange = new LiteralBooks().post(posting("CREATE", 1), options);
  return rule.judge(exchange);
};

describe("ERP-PAY-04", () => {
  it("passes when a refusal shows in the status and fails when it hides in a 200", () => {
    expect(judged({ status: 400 })).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
    expect(
      judged({ status: 200, answer: { hasError: true } }).findings,
    ).toHaveLength(1);
  });

  it("has witnessed nothing when nothing was refused", () => {
    expect(judged({ status: 200 })).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
