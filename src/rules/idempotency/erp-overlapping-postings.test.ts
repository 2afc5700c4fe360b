import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-overlapping-postings.js";

const parcel = shipment("S-1", { A: 1 });

function raced(): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  const [first, second] = [books.open(), books.open()];
  books.post(posting("COMPLETE", 2, [parcel]), { opened: first });
  books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]), { opened: second });
  return books;
}

const times = (count: number) =>
  Array.from({ length: count }, () => sale("S-1", { A: 1 }));

describe("ERP-IDEM-13", () => {
  it("passes when the two book the shipment once", () => {
    const books = raced();
    books.show(...times(1));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
  });

  it("fails when both book it, and when neither does", () => {
    for (const count of [2, 0]) {
      const books = raced();
      books.show(...times(count));
      expect(rule.judge(books.life()).findings).toHaveLength(1);
    }
  });

  it("leaves a vendor that never recognises a shipment to another rule, when a later posting tells", () => {
    const books = raced();
    books.post(posting("SHIPMENT_DELIVER", 4, [parcel]));
    books.show(...times(3));
    expect(rule.judge(books.life()).findings).toEqual([]);
  });

  it("has witnessed nothing when the shipment was booked before they raced", () => {
    const books = new LiteralBooks();
    books.complete(2, [parcel]);
    const [first, second] = [books.open(), books.open()];
    books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]), { opened: first });
    books.post(posting("SHIPMENT_DELIVER", 4, [parcel]), { opened: second });
    books.show(...times(1));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
