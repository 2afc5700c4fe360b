import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-null-fields.js";

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
      when: "the posting with a null is accepted",
      told: (books) => {
        const fault = books.fault("F6", { variant: "null-fields" });
        books.post(posting("CREATE", 1, [], { parentOrderCode: null }), {
          fault,
        });
      },
      witnesses: [3],
    },
  ],
  fails: [
    {
      when: "it is refused",
      told: (books) => {
        const fault = books.fault("F6", { variant: "null-fields" });
        books.post(posting("CREATE", 1, [], { parentOrderCode: null }), {
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
      told: (books) => {
        const fault = books.fault("F6", { variant: "null-fields" });
        books.post(posting("CREATE", 1, [], { parentOrderCode: null }), {
          fault,
          status: 503,
        });
      },
      unjudged: ["the vendor did not answer the message, or only for now"],
    },
    {
      when: "no posting had a null",
      told: (books) => {
        books.create();
      },
      unjudged: [],
    },
  ],
});

describe("ERP-PAY-06", () => {
  it("passes when the posting is acknowledged and fails when it is refused", () => {
    expect(rule.judge(varied("null-fields", 200).life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
    expect(rule.judge(varied("null-fields", 400).life()).findings).toHaveLength(
      1,
    );
  });

  it("does not judge a posting that was only put off, and has witnessed nothing without the variant", () => {
    expect(rule.judge(varied("null-fields", 503).life())).toMatchObject({
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
