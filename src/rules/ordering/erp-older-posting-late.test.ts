import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-older-posting-late.js";

const [one, two] = [shipment("S-1", { A: 1 }), shipment("S-2", { B: 1 })];

/** CREATE, then DISPATCH with two shipments, then the older COMPLETE with one. */
function overtaken(): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.post(posting("SHIPMENT_DISPATCH", 3, [one, two]));
  books.complete(2, [one]);
  return books;
}

describe("ERP-ORD-04", () => {
  it("passes when the shipment stays that the older posting does not show", () => {
    const books = overtaken();
    books.show(sale("S-1", { A: 1 }), sale("S-2", { B: 1 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
  });

  it("fails when the older posting takes one away", () => {
    const books = overtaken();
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life()).findings[0]?.summary).toContain(
      "S-2 of order K-1 is not booked",
    );
  });

  it("fails when a late copy of the creation erases the order", () => {
    const books = new LiteralBooks();
    books.create();
    books.complete(2, [one]);
    books.show(sale("S-1", { A: 1 }));
    books.create();
    books.show();
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("has witnessed nothing when the postings came in order", () => {
    const books = new LiteralBooks();
    books.create();
    books.complete(2, [one]);
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
