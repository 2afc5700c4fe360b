import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-changed-payload.js";

function changedTo(
  ...shipments: Parameters<LiteralBooks["complete"]>[1]
): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [shipment("S-1", { A: 1 })]);
  books.complete(2, shipments);
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the first content stays",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.complete(2, [shipment("S-1", { A: 5 })]);
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the second content is booked over the first",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.complete(2, [shipment("S-1", { A: 5 })]);
        books.show(sale("S-1", { A: 5 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "One sale of shipment S-1: A ×5 for 500.",
          evidence: [2, 4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.complete(2, [shipment("S-1", { A: 5 })]);
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "the content was the same",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-05", () => {
  it("passes when the first content stays, acknowledged or refused", () => {
    const books = changedTo(shipment("S-1", { A: 5 }));
    books.complete(2, [shipment("S-1", { A: 6 })], { status: 409 });
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
      unjudged: [],
    });
  });

  it("fails when the changed quantities are booked, over the first or besides", () => {
    for (const sales of [
      [sale("S-1", { A: 5 })],
      [sale("S-1", { A: 1 }), sale("S-1", { A: 5 })],
    ]) {
      const books = changedTo(shipment("S-1", { A: 5 }));
      books.show(...sales);
      expect(rule.judge(books.life()).findings[0]?.summary).toContain(
        "later under a known messageId",
      );
    }
  });

  it("fails when only the changed price is booked", () => {
    const books = changedTo({
      ...shipment("S-1", {}),
      shipmentItems: [
        { channelSkuCode: "A", quantity: 1, sellingPriceTotal: 7 },
      ],
    });
    books.show(sale("S-1", { A: 1 }, { total: 7 }));
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("fails when a shipment is booked that only the changed content has, and when one is gone that it lacks", () => {
    const books = changedTo(shipment("S-2", { A: 1, B: 1 }));
    books.show(sale("S-2", { A: 1, B: 1 }));
    expect(
      rule.judge(books.life()).findings.map(({ summary }) => summary),
    ).toEqual([
      expect.stringContaining("S-1 of order K-1 is not booked"),
      expect.stringContaining(
        "S-2 of order K-1 is booked with a content that came later",
      ),
    ]);
  });

  it("accepts the changed content when another message carries it too", () => {
    const books = changedTo(
      shipment("S-1", { A: 1 }),
      shipment("S-2", { B: 1 }),
    );
    books.post(
      posting("SHIPMENT_DISPATCH", 3, [
        shipment("S-1", { A: 1 }),
        shipment("S-2", { B: 1 }),
      ]),
    );
    books.show(sale("S-1", { A: 1 }), sale("S-2", { B: 1 }));
    expect(rule.judge(books.life()).findings).toEqual([]);
  });

  it("does not judge a change of the price when totals are not shown", () => {
    const books = changedTo({
      ...shipment("S-1", {}),
      shipmentItems: [
        { channelSkuCode: "A", quantity: 1, sellingPriceTotal: 7 },
      ],
    });
    books.show(sale("S-1", { A: 1 }, { total: undefined }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [],
      unjudged: [{}],
    });
  });

  it("has witnessed nothing when the content came twice the same, or either may have been first", () => {
    const same = changedTo(shipment("S-1", { A: 1 }));
    same.show(sale("S-1", { A: 1 }));
    expect(rule.judge(same.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
    const lost = new LiteralBooks();
    lost.complete(2, [shipment("S-1", { A: 1 })], {
      ending: "answer-lost",
      status: null,
    });
    lost.complete(2, [shipment("S-1", { A: 5 })]);
    lost.show(sale("S-1", { A: 1 }));
    expect(rule.judge(lost.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
