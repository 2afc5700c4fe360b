import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-nothing-unasked.js";

function completed(status = 200): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [shipment("S-1", { A: 2 })], { status });
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "only the shipment is booked",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 2 })]);
        books.show(sale("S-1", { A: 2 }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "a sale is booked that no posting carried",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 2 })]);
        books.show(sale("S-1", { A: 2 }), sale("K-1", { A: 5 }));
      },
      findings: [
        {
          expected: "No sale of shipment K-1.",
          actual: "One sale of shipment K-1: A ×5 for 500.",
          evidence: [5],
        },
      ],
    },
    {
      when: "the order is booked at its creation",
      told: (books) => {
        books.create();
        books.show(sale("K-1", { A: 5 }));
      },
      findings: [
        {
          expected: "No sale of shipment K-1.",
          actual: "One sale of shipment K-1: A ×5 for 500.",
          evidence: [3],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 2 })]);
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "nothing was acknowledged",
      told: (books) => {
        books.complete(2, [], { status: 422 });
        books.show();
      },
      unjudged: [],
    },
  ],
});

describe("ERP-ORD-06", () => {
  it("passes when only the shipment is booked; sales of other orders do not count", () => {
    const books = completed();
    books.show(
      sale("S-1", { A: 2 }),
      sale("S-8", { A: 1 }, { orderCode: "k-1" }),
    );
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
      unjudged: [],
    });
  });

  it("fails when the order is booked at its creation", () => {
    const books = new LiteralBooks();
    books.create();
    books.show(sale("K-1", { A: 5 }));
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("fails when a refused posting is booked, and when one delivery books twice", () => {
    const refused = completed(422);
    refused.show(sale("S-1", { A: 2 }));
    const twice = completed();
    twice.show(sale("S-1", { A: 2 }), sale("S-1", { A: 2 }));
    for (const books of [refused, twice])
      expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("does not judge a posting that failed with 500: it may have been booked", () => {
    const books = completed(500);
    books.show(sale("S-1", { A: 2 }));
    expect(rule.judge(books.life()).findings).toEqual([]);
  });

  it("does not judge a sale that may be the order's at another location, or the shipment under another code", () => {
    const elsewhere = completed();
    elsewhere.fault("F7");
    elsewhere.show(sale("S-1", { A: 2 }), sale("S-9", { A: 1 }));
    const renamed = completed();
    renamed.show(sale("INV-1", { A: 2 }));
    for (const books of [elsewhere, renamed])
      expect(rule.judge(books.life())).toMatchObject({
        findings: [],
        unjudged: [{}],
      });
  });

  it("has witnessed nothing when nothing was acknowledged, and does not judge what was not observed", () => {
    const nothing = new LiteralBooks();
    nothing.complete(2, [], { status: 422 });
    nothing.show();
    expect(rule.judge(nothing.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
    expect(rule.judge(completed().life())).toMatchObject({
      witnesses: [],
      unjudged: [{}],
    });
  });
});
