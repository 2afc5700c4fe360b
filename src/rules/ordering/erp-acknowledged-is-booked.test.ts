import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-acknowledged-is-booked.js";

function completed(status = 200): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [shipment("S-1", { A: 2, B: 1 })], { status });
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the shipment is booked",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 2, B: 1 })]);
        books.show(sale("S-1", { A: 2, B: 1 }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the shipment is not booked",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 2, B: 1 })]);
        books.show();
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×2, B ×1 for 300.",
          actual: "No sale of shipment S-1.",
          evidence: [4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 2, B: 1 })]);
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "the posting was refused",
      told: (books) => {
        books.create();
        books.complete(2, [shipment("S-1", { A: 2, B: 1 })], { status: 422 });
        books.show();
      },
      unjudged: [],
    },
  ],
});

describe("ERP-ORD-01", () => {
  it("passes when the shipment is booked, also line by line, and with further keys", () => {
    const whole = completed();
    whole.show(sale("S-1", { A: 2, B: 1 }, { note: "x" }));
    const split = completed();
    split.show(sale("S-1", { A: 2 }), sale("S-1", { B: 1 }));
    for (const books of [whole, split])
      expect(rule.judge(books.life())).toMatchObject({
        witnesses: [{}],
        findings: [],
        unjudged: [],
      });
  });

  it("fails when it is not booked, also when the observer does not know the order", () => {
    for (const shown of [{ sales: [] }, "unknown"]) {
      const books = completed();
      books.observe("sales", shown);
      expect(rule.judge(books.life()).findings[0]).toMatchObject({
        expected: "One sale of shipment S-1: A ×2, B ×1 for 300.",
        actual: "No sale of shipment S-1.",
      });
    }
  });

  it("waits for a slow vendor until the last observation", () => {
    const books = completed();
    books.show();
    books.show(sale("S-1", { A: 2, B: 1 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
  });

  it("leaves it to the vendor whether an event that nobody documented books", () => {
    for (const count of [0, 1]) {
      const books = new LiteralBooks();
      books.create();
      books.post(posting("NOTE_ADDED", 2, [shipment("S-1", { A: 2 })]));
      books.show(...[sale("S-1", { A: 2 })].slice(0, count));
      expect(rule.judge(books.life())).toEqual({
        witnesses: [],
        findings: [],
        unjudged: [],
      });
    }
  });

  it("has witnessed nothing when the posting was refused or carried no shipment", () => {
    for (const books of [completed(422), new LiteralBooks()]) {
      books.create(9);
      books.show();
      expect(rule.judge(books.life())).toEqual({
        witnesses: [],
        findings: [],
        unjudged: [],
      });
    }
  });

  it("does not judge an answer that it cannot read", () => {
    for (const shown of [
      { sales: "none" },
      { sales: [{ orderCode: "K-1" }] },
      [],
    ]) {
      const books = completed();
      books.observe("sales", shown);
      expect(rule.judge(books.life())).toMatchObject({
        witnesses: [],
        findings: [],
        unjudged: [{}],
      });
    }
  });
});
