import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-lost-answer.js";

const parcel = shipment("S-1", { A: 1 });

function lost(ending: "answer-lost" | "timeout", again = true): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [parcel], { ending, status: null });
  if (again) books.complete(2, [parcel]);
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the posting whose answer was lost is booked once",
      told: (books) => {
        books.create();
        books.complete(2, [parcel], { ending: "answer-lost" });
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [7],
    },
  ],
  fails: [
    {
      when: "it is booked at both deliveries",
      told: (books) => {
        books.create();
        books.complete(2, [parcel], { ending: "answer-lost" });
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "2 sales of shipment S-1: A ×1 for 100; A ×1 for 100.",
          evidence: [4, 6, 7],
        },
      ],
    },
    {
      when: "it is booked at neither: the key was remembered before the booking",
      told: (books) => {
        books.create();
        books.complete(2, [parcel], { ending: "answer-lost" });
        books.complete(2, [parcel]);
        books.show();
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "No sale of shipment S-1.",
          evidence: [4, 6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was not delivered again",
      told: (books) => {
        books.create();
        books.complete(2, [parcel], { ending: "answer-lost" });
        books.show();
      },
      unjudged: [],
    },
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.create();
        books.complete(2, [parcel], { ending: "answer-lost" });
        books.complete(2, [parcel]);
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
  ],
});

describe("ERP-IDEM-06", () => {
  it("does not judge a posting whose answer never came", () => {
    const books = lost("timeout", false);
    books.complete(2, [parcel], { ending: "timeout", status: null });
    books.show();
    expect(rule.judge(books.life())).toMatchObject({
      findings: [],
      unjudged: [{}],
    });
  });
});
