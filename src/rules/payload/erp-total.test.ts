import { describe, expect, it } from "vitest";
import { LiteralBooks, sale } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-total.js";

const items = [
  { channelSkuCode: "A", quantity: 3, sellingPriceTotal: 0.3 },
  { channelSkuCode: "A", quantity: 1, sellingPriceTotal: "1120.20" },
];

function completed(shipmentItems: readonly unknown[] = items): LiteralBooks {
  const books = new LiteralBooks();
  books.complete(2, [{ shipmentCode: "S-1", shipmentItems }]);
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the total is the sum to the paisa",
      told: (books) => {
        books.complete(2, [{ shipmentCode: "S-1", shipmentItems: items }]);
        books.show(sale("S-1", { A: 4 }, { total: 1120.5 }));
      },
      witnesses: [3],
    },
  ],
  fails: [
    {
      when: "the total is a paisa less",
      told: (books) => {
        books.complete(2, [{ shipmentCode: "S-1", shipmentItems: items }]);
        books.show(sale("S-1", { A: 4 }, { total: 1120.49 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×4 for 1120.5.",
          actual: "One sale of shipment S-1: A ×4 for 1120.49.",
          evidence: [2, 3],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the total is not shown",
      told: (books) => {
        books.complete(2, [{ shipmentCode: "S-1", shipmentItems: items }]);
        books.show(sale("S-1", { A: 4 }, { total: null }));
      },
      unjudged: ["the total of a sale or of its shipment cannot be read"],
    },
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.complete(2, [{ shipmentCode: "S-1", shipmentItems: items }]);
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
  ],
});

describe("ERP-PAY-01", () => {
  it("passes when the total is the sum, as a number or as text", () => {
    for (const total of [1120.5, "1120.50", 1120.4999999999998]) {
      const books = completed();
      books.show(sale("S-1", { A: 4 }, { total }));
      expect(rule.judge(books.life())).toMatchObject({
        witnesses: [{}],
        findings: [],
        unjudged: [],
      });
    }
  });

  it("fails when it is off by a paisa or more", () => {
    for (const total of [1120.49, 1120, 0]) {
      const books = completed();
      books.show(sale("S-1", { A: 4 }, { total }));
      expect(rule.judge(books.life()).findings[0]?.summary).toContain(
        "with another total",
      );
    }
  });

  it("does not judge a total that is not shown or was never said", () => {
    const hidden = completed();
    hidden.show(sale("S-1", { A: 4 }, { total: null }));
    const unsaid = completed([{ channelSkuCode: "A", quantity: 4 }]);
    unsaid.show(sale("S-1", { A: 4 }));
    for (const books of [hidden, unsaid])
      expect(rule.judge(books.life())).toMatchObject({
        witnesses: [],
        findings: [],
        unjudged: [{}],
      });
  });

  it("has witnessed nothing without a sale", () => {
    const books = completed([]);
    books.show();
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
  });
});
