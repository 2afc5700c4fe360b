import { describe, expect, it } from "vitest";
import { LiteralBooks, posting } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-refusal-envelope.js";

const judged = (options: Parameters<LiteralBooks["post"]>[1]) => {
  const exchange = new LiteralBooks().post(posting("CREATE", 1), options);
  return rule.judge(exchange);
};

ruleCases(rule, {
  passes: [
    {
      when: "the refusal has the documented body",
      told: (books) => {
        books.post(posting("CREATE", 1), {
          status: 422,
          answer: { hasError: true, errorMessage: "unknown location" },
        });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the refusal is a page of the web framework",
      told: (books) => {
        books.post(posting("CREATE", 1), {
          status: 500,
          answer: "<h1>Whoops</h1>",
        });
      },
      findings: [
        {
          expected:
            'A status of 4xx or 5xx with the JSON body {"hasError":true,"errorMessage":"…"}.',
          actual:
            "The answer was 500 <h1>Whoops</h1>; it lacks a JSON object as its body.",
          evidence: [2],
        },
      ],
    },
    {
      when: "the refusal is a redirect",
      told: (books) => {
        books.post(posting("CREATE", 1), { status: 302 });
      },
      findings: [
        {
          expected:
            'A status of 4xx or 5xx with the JSON body {"hasError":true,"errorMessage":"…"}.',
          actual:
            "The answer was 302 with an empty body; it lacks a status of 4xx or 5xx.",
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nothing was refused",
      told: (books) => {
        books.post(posting("CREATE", 1));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-PAY-03", () => {
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
});
