import { describe, expect, it } from "vitest";
import { LiteralBooks, posting } from "../erp/literal-books.js";
import { rule } from "./erp-refusal-envelope.js";

const judged = (options: Parameters<LiteralBooks["post"]>[1]) => {
  const exchange = new LiteralBooks().post(posting("CREATE", 1), options);
  return rule.judge(exchange);
};

describe("ERP-PAY-03", () => {
  it("passes with the documented body and fails without it", () => {
    const answer = { hasError: true, errorMessage: "unknown location" };
    expect(judged({ status: 422, answer })).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
    expect(
      judged({ status: 422, answer: "<h1>no</h1>" }).findings,
    ).toHaveLength(1);
    expect(judged({ status: 302 }).findings).toHaveLength(1);
  });

  it("judges what a failure inside a success says", () => {
    const hidden = { hasError: true, errorMessage: "unknown location" };
    expect(judged({ status: 200, answer: hidden })).toMatchObject({
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
