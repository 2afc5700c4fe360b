import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-twin-copy.js";

const parcel = shipment("S-1", { A: 1 });

function twin(status = 200): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [parcel]);
  const fault = books.fault("F6", { variant: "twin" });
  books.post(
    posting("COMPLETE", 2, [parcel], { newField: 1, parentOrderCode: null }),
    { fault, status },
  );
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the twin is acknowledged and books nothing",
      told: (books) => {
        books.complete(2, [parcel]);
        books.post(posting("COMPLETE", 2, [parcel], { parentOrderCode: null }));
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the twin books again",
      told: (books) => {
        books.complete(2, [parcel]);
        books.post(posting("COMPLETE", 2, [parcel], { parentOrderCode: null }));
        books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "2 sales of shipment S-1: A ×1 for 100; A ×1 for 100.",
          evidence: [2, 4, 5],
        },
      ],
    },
    {
      when: "the twin is refused",
      told: (books) => {
        books.complete(2, [parcel]);
        books.post(
          posting("COMPLETE", 2, [parcel], { parentOrderCode: null }),
          { status: 409 },
        );
      },
      findings: [
        {
          expected:
            "What was acknowledged before is acknowledged again, whatever the order of its keys, white space, and fields that are unknown or null.",
          actual: "It was answered with 409 with an empty body.",
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the twin was put off and never came again, and nobody looked",
      told: (books) => {
        books.complete(2, [parcel]);
        books.post(
          posting("COMPLETE", 2, [parcel], { parentOrderCode: null }),
          { status: 503 },
        );
      },
      unjudged: [
        "the vendor's sales were not observed afterwards",
        "the vendor put the repetition off, and it did not come often enough again to tell that from a no",
      ],
    },
    {
      when: "the twin was put off and taken later, and nobody looked at the sales",
      told: (books) => {
        books.complete(2, [parcel]);
        books.post(
          posting("COMPLETE", 2, [parcel], { parentOrderCode: null }),
          { status: 503 },
        );
        books.post(posting("COMPLETE", 2, [parcel], { parentOrderCode: null }));
      },
      unjudged: [
        "the vendor's sales were not observed afterwards",
        "the ERP put the repetition off and acknowledged it later",
      ],
    },
    {
      when: "the copy had the same bytes",
      told: (books) => {
        books.complete(2, [parcel]);
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-10", () => {
  it("does not accuse of a refusal that was only for now", () => {
    const books = twin(503);
    books.post(
      posting("COMPLETE", 2, [parcel], { newField: 1, parentOrderCode: null }),
    );
    expect(rule.judge(books.life()).findings).toEqual([]);
  });
});
