import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-overlapping-postings.js";

const parcel = shipment("S-1", { A: 1 });

function raced(): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  const [first, second] = [books.open(), books.open()];
  books.post(posting("COMPLETE", 2, [parcel]), { opened: first });
  books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]), { opened: second });
  return books;
}

const times = (count: number) =>
  Array.from({ length: count }, () => sale("S-1", { A: 1 }));

ruleCases(rule, {
  passes: [
    {
      when: "two postings at the same time book their shipment once",
      told: (books) => {
        const [first, other] = [books.open(), books.open()];
        books.post(posting("COMPLETE", 2, [parcel]), { opened: first });
        books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]), {
          opened: other,
        });
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "each of the two books it",
      told: (books) => {
        books.create();
        const [first, other] = [books.open(), books.open()];
        books.post(posting("COMPLETE", 2, [parcel]), { opened: first });
        books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]), {
          opened: other,
        });
        books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "2 sales of shipment S-1: A ×1 for 100; A ×1 for 100.",
          evidence: [5, 6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        const [first, other] = [books.open(), books.open()];
        books.post(posting("COMPLETE", 2, [parcel]), { opened: first });
        books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]), {
          opened: other,
        });
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "the postings came one after the other",
      told: (books) => {
        books.post(posting("COMPLETE", 2, [parcel]));
        books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]));
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-13", () => {
  it("fails when both book it, and when neither does", () => {
    for (const count of [2, 0]) {
      const books = raced();
      books.show(...times(count));
      expect(rule.judge(books.life()).findings).toHaveLength(1);
    }
  });

  it("leaves a vendor that never recognises a shipment to another rule, when a later posting tells", () => {
    const books = raced();
    books.post(posting("SHIPMENT_DELIVER", 4, [parcel]));
    books.show(...times(3));
    expect(rule.judge(books.life()).findings).toEqual([]);
  });
});
