import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-long-strings.js";

function varied(variant: string, status: number): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  const fault = books.fault("F6", { variant });
  books.complete(2, [shipment("S-1", { A: 1 })], { fault, status });
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the posting with a text of 255 characters is accepted",
      told: (books) => {
        const fault = books.fault("F6", { variant: "long-strings" });
        books.post(
          posting("CREATE", 1, [], { parentOrderCode: "x".repeat(255) }),
          { fault },
        );
      },
      witnesses: [3],
    },
  ],
  fails: [
    {
      when: "it is refused",
      told: (books) => {
        const fault = books.fault("F6", { variant: "long-strings" });
        books.post(
          posting("CREATE", 1, [], { parentOrderCode: "x".repeat(255) }),
          { fault, status: 400 },
        );
      },
      findings: [
        {
          expected:
            "A message with strings of the full legal length of 255 characters is legal and is answered with 2xx.",
          actual: "It was answered with 400 with an empty body.",
          evidence: [3],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was put off",
      told: (books) => {
        const fault = books.fault("F6", { variant: "long-strings" });
        books.post(
          posting("CREATE", 1, [], { parentOrderCode: "x".repeat(255) }),
          { fault, status: 503 },
        );
      },
      unjudged: ["the vendor did not answer the message, or only for now"],
    },
    {
      when: "every text was short",
      told: (books) => {
        books.create();
      },
      unjudged: [],
    },
  ],
});

describe("ERP-PAY-10", () => {
  it("passes when the posting is acknowledged and fails when it is refused", () => {
    expect(rule.judge(varied("long-strings", 200).life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
    expect(
      rule.judge(varied("long-strings", 400).life()).findings,
    ).toHaveLength(1);
  });

  it("does not judge a posting that was only put off, and has witnessed nothing without the variant", () => {
    expect(rule.judge(varied("long-strings", 503).life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
    expect(rule.judge(varied("plain", 400).life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
