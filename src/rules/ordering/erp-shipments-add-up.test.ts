import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-shipments-add-up.js";

function twoShipments(): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [shipment("S-1", { A: 1 })]);
  books.post(
    posting("SHIPMENT_DISPATCH", 3, [
      shipment("S-1", { A: 1 }),
      shipment("S-2", { B: 2 }),
    ]),
  );
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "both shipments are booked",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.post(
          posting("SHIPMENT_DISPATCH", 3, [
            shipment("S-1", { A: 1 }),
            shipment("S-2", { B: 2 }),
          ]),
        );
        books.show(sale("S-1", { A: 1 }), sale("S-2", { B: 2 }));
      },
      witnesses: [7, 7],
    },
  ],
  fails: [
    {
      when: "the second takes the place of the first",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.post(
          posting("SHIPMENT_DISPATCH", 3, [
            shipment("S-1", { A: 1 }),
            shipment("S-2", { B: 2 }),
          ]),
        );
        books.show(sale("S-2", { B: 2 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "No sale of shipment S-1.",
          evidence: [4, 6, 7],
        },
      ],
    },
    {
      when: "the second is not booked, for the first is known",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.post(
          posting("SHIPMENT_DISPATCH", 3, [
            shipment("S-1", { A: 1 }),
            shipment("S-2", { B: 2 }),
          ]),
        );
        books.show(sale("S-1", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-2: B ×2 for 200.",
          actual: "No sale of shipment S-2.",
          evidence: [6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.create();
        books.complete(2, [
          shipment("S-1", { A: 1 }),
          shipment("S-2", { B: 2 }),
        ]);
      },
      unjudged: [
        "the vendor's sales were not observed afterwards",
        "the vendor's sales were not observed afterwards",
      ],
    },
    {
      when: "the order has one shipment",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-ORD-02", () => {
  it("fails when a shipment that was booked is gone after the next", () => {
    const books = new LiteralBooks();
    books.complete(2, [shipment("S-1", { A: 1 })]);
    books.show(sale("S-1", { A: 1 }));
    books.complete(3, [shipment("S-1", { A: 1 }), shipment("S-2", { B: 2 })]);
    books.show(sale("S-2", { B: 2 }));
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("leaves the loss of all shipments to another rule", () => {
    const books = twoShipments();
    books.show();
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}, {}],
    });
  });
});
