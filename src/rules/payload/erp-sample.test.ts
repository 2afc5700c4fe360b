import { describe, expect, it } from "vitest";
import { LiteralBooks, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-sample.js";

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
      when: "the sample is accepted",
      told: (books) => {
        books.create();
        const fault = books.fault("F6", { variant: "sample" });
        books.complete(2, [shipment("S-1", { A: 2 })], { fault });
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the sample is refused",
      told: (books) => {
        books.create();
        const fault = books.fault("F6", { variant: "sample" });
        books.complete(2, [shipment("S-1", { A: 2 })], { fault, status: 400 });
      },
      findings: [
        {
          expected:
            "A message that is the documented sample as it stands is legal and is answered with 2xx.",
          actual: "It was answered with 400 with an empty body.",
          evidence: [5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the ERP does not know the order of the sample",
      told: (books) => {
        const fault = books.fault("F6", { variant: "sample" });
        books.complete(2, [shipment("S-1", { A: 2 })], { fault, status: 404 });
      },
      unjudged: [
        "the vendor refused the message before it had taken the order's creation",
      ],
    },
    {
      when: "the sample was not sent",
      told: (books) => {
        books.create();
      },
      unjudged: [],
    },
  ],
});

describe("ERP-PAY-09", () => {
  it("passes when the posting is acknowledged and fails when it is refused", () => {
    expect(rule.judge(varied("sample", 200).life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
    expect(rule.judge(varied("sample", 400).life()).findings).toHaveLength(1);
  });

  it("does not judge a posting that was only put off, and has witnessed nothing without the variant", () => {
    expect(rule.judge(varied("sample", 503).life())).toMatchObject({
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
