import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-posting-before-create.js";

const parcel = shipment("S-1", { A: 1 });

function early(status = 200): LiteralBooks {
  const books = new LiteralBooks();
  books.complete(2, [parcel], { status });
  books.create();
  return books;
}

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

  it("does not judge a posting that was refused and never taken", () => {
    const books = early(404);
    books.show();
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
  });

  it("has witnessed nothing when the creation came first", () => {
    const books = new LiteralBooks();
    books.create();
    books.complete(2, [parcel]);
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
