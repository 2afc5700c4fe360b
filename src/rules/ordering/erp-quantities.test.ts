import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-quantities.js";

function completed(): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [shipment("S-1", { A: 3, B: 1 })]);
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the sale has the pieces of its shipment",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 3, B: 1 })]);
        books.show(sale("S-1", { A: 3, B: 1 }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "a SKU has other pieces",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 3, B: 1 })]);
        books.show(sale("S-1", { A: 1, B: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×3, B ×1 for 400.",
          actual: "One sale of shipment S-1: A ×1, B ×1 for 200.",
          evidence: [4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the lines of the sale cannot be read",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 3, B: 1 })]);
        books.show(sale("S-1", {}, { lines: [3] }));
      },
      unjudged: ["the quantities of a sale or of its shipment cannot be read"],
    },
    {
      when: "there is no sale",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 3, B: 1 })]);
        books.show();
      },
      unjudged: [
        "a shipment is not booked as it should be, which is charged to ERP-ORD-01",
      ],
    },
  ],
});

describe("ERP-ORD-07", () => {
  it("passes when the lines add up to the shipment, also as text and over several lines of a SKU", () => {
    const books = completed();
    const lines = [
      { channelSkuCode: "A", quantity: "1" },
      { channelSkuCode: "B", quantity: 1 },
      { channelSkuCode: "A", quantity: 2 },
      { channelSkuCode: "C", quantity: 0 },
    ];
    books.show(sale("S-1", {}, { lines, total: 400 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
      unjudged: [],
    });
  });

  it("fails when a SKU has other pieces, is missing, or is added", () => {
    for (const lines of [
      { A: 1, B: 1 },
      { A: 3 },
      { A: 3, B: 1, C: 1 },
      { A: 6, B: 2 },
    ]) {
      const books = completed();
      books.show(sale("S-1", lines));
      expect(rule.judge(books.life()).findings).toHaveLength(1);
    }
  });

  it("does not judge lines that cannot be read", () => {
    for (const lines of [
      undefined,
      [{ sku: "A" }],
      [3],
      [{ channelSkuCode: "A", quantity: "x" }],
    ]) {
      const books = completed();
      books.show(sale("S-1", {}, { lines }));
      expect(rule.judge(books.life())).toMatchObject({
        witnesses: [],
        findings: [],
        unjudged: [{}],
      });
    }
  });

  it("has witnessed nothing when there is no sale, and does not judge what was not observed", () => {
    const missing = completed();
    missing.show();
    for (const books of [missing, completed()])
      expect(rule.judge(books.life())).toMatchObject({
        witnesses: [],
        findings: [],
        unjudged: [{}],
      });
  });
});
