import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-posting-before-create.js";

const parcel = shipment("S-1", { A: 1 });

function early(status = 200): LiteralBooks {
  const books = new LiteralBooks();
  books.complete(2, [parcel], { status });
  books.create();
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the posting that came before the creation is booked",
      told: (books) => {
        books.complete(2, [parcel]);
        books.create();
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "it was acknowledged and is lost",
      told: (books) => {
        books.complete(2, [parcel]);
        books.create();
        books.show();
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "No sale of shipment S-1.",
          evidence: [2, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "it was refused and never came again",
      told: (books) => {
        books.complete(2, [parcel], { status: 404 });
        books.create();
        books.show();
      },
      unjudged: [
        "the posting that came before its order was created was refused and never acknowledged afterwards",
      ],
    },
    {
      when: "the creation came first",
      told: (books) => {
        books.create();
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-ORD-03", () => {
  it("passes when the early posting is booked, kept or refused and delivered again", () => {
    const kept = early();
    const refused = early(404);
    refused.complete(2, [parcel]);
    for (const books of [kept, refused]) {
      books.show(sale("S-1", { A: 1 }));
      expect(rule.judge(books.life())).toMatchObject({
        witnesses: [{}],
        findings: [],
        unjudged: [],
      });
    }
  });

  it("fails when it was acknowledged and is lost, whether its creation came or not", () => {
    const created = early();
    const never = new LiteralBooks();
    never.complete(2, [parcel]);
    for (const books of [created, never]) {
      books.show();
      expect(rule.judge(books.life()).findings).toHaveLength(1);
    }
  });

  it("leaves what was booked and then erased to another rule", () => {
    const books = new LiteralBooks();
    books.complete(2, [parcel]);
    books.show(sale("S-1", { A: 1 }));
    books.create();
    books.show();
    expect(rule.judge(books.life()).findings).toEqual([]);
  });
});
