import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-older-posting-late.js";

const [one, two] = [shipment("S-1", { A: 1 }), shipment("S-2", { B: 1 })];

ruleCases(rule, {
  passes: [
    {
      when: "the shipment stays that the older posting does not show",
      told: (books) => {
        books.create();
        books.post(posting("SHIPMENT_DISPATCH", 3, [one, two]));
        books.complete(2, [one]);
        books.show(sale("S-1", { A: 1 }), sale("S-2", { B: 1 }));
      },
      witnesses: [7],
    },
  ],
  fails: [
    {
      when: "the older posting takes it away",
      told: (books) => {
        books.create();
        books.post(posting("SHIPMENT_DISPATCH", 3, [one, two]));
        books.complete(2, [one]);
        books.show(sale("S-1", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-2: B ×1 for 100.",
          actual: "No sale of shipment S-2.",
          evidence: [4, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.create();
        books.post(posting("SHIPMENT_DISPATCH", 3, [one, two]));
        books.complete(2, [one]);
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "the postings came in order",
      told: (books) => {
        books.create();
        books.complete(2, [one]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-ORD-04", () => {
  it("fails when a late copy of the creation erases the order", () => {
    const books = new LiteralBooks();
    books.create();
    books.complete(2, [one]);
    books.show(sale("S-1", { A: 1 }));
    books.create();
    books.show();
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });
});
