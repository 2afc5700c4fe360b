import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-near-miss.js";

function near(other: string, status = 200): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [shipment("AB-7", { A: 1 })]);
  books.post(
    posting("SHIPMENT_DISPATCH", 3, [
      shipment("AB-7", { A: 1 }),
      shipment(other, { B: 2 }),
    ]),
    { status },
  );
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "both shipments are booked",
      told: (books) => {
        books.complete(2, [
          shipment("AB-7", { A: 1 }),
          shipment("ab-7", { B: 2 }),
        ]);
        books.show(sale("AB-7", { A: 1 }), sale("ab-7", { B: 2 }));
      },
      witnesses: [3, 3],
    },
  ],
  fails: [
    {
      when: "the second is taken for the first",
      told: (books) => {
        books.complete(2, [
          shipment("AB-7", { A: 1 }),
          shipment("ab-7", { B: 2 }),
        ]);
        books.show(sale("AB-7", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment ab-7: B ×2 for 200.",
          actual: "No sale of shipment ab-7.",
          evidence: [2, 3],
        },
      ],
    },
    {
      when: "the second is refused",
      told: (books) => {
        books.complete(2, [shipment("AB-7", { A: 1 })]);
        books.complete(3, [shipment("ab-7", { B: 2 })], { status: 422 });
      },
      findings: [
        {
          expected:
            "Shipments AB-7 and ab-7 are different shipments, and both are booked.",
          actual: "It was answered with 422 with an empty body.",
          evidence: [4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.complete(2, [
          shipment("AB-7", { A: 1 }),
          shipment("ab-7", { B: 2 }),
        ]);
      },
      unjudged: [
        "the vendor's sales were not observed afterwards",
        "the vendor's sales were not observed afterwards",
      ],
    },
    {
      when: "no two codes look alike",
      told: (books) => {
        books.complete(2, [
          shipment("AB-7", { A: 1 }),
          shipment("CD-9", { B: 2 }),
        ]);
        books.show(sale("AB-7", { A: 1 }), sale("CD-9", { B: 2 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-12", () => {
  it("passes when both shipments are booked", () => {
    for (const other of ["ab-7", "AB-007"]) {
      const books = near(other);
      books.show(sale("AB-7", { A: 1 }), sale(other, { B: 2 }));
      expect(rule.judge(books.life())).toMatchObject({
        witnesses: [{}, {}],
        findings: [],
        unjudged: [],
      });
    }
  });

  it("fails when both are booked under one code, or in one sale", () => {
    for (const sales of [
      [sale("AB-7", { A: 1 }), sale("AB-7", { B: 2 })],
      [sale("AB-7", { A: 1, B: 2 })],
      [sale("ab-7", { B: 2 })],
    ]) {
      const books = near("ab-7");
      books.show(...sales);
      expect(rule.judge(books.life()).findings.length).toBeGreaterThan(0);
    }
  });

  it("knows of a near-miss in another order by the kit's note", () => {
    const books = new LiteralBooks();
    books.fault("F8", { of: "AB-7" });
    books.complete(2, [shipment("ab-7", { A: 1 })]);
    books.show();
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("has witnessed nothing with shipments that are spelled differently, and leaves the loss of both to another rule", () => {
    const different = near("CD-9");
    different.show(sale("AB-7", { A: 1 }), sale("CD-9", { B: 2 }));
    expect(rule.judge(different.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
    const lost = near("ab-7");
    lost.show();
    expect(rule.judge(lost.life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}, {}],
    });
  });
});
