import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-shipment-repeated.js";

const parcel = shipment("S-1", { A: 1 });

function repeated(): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [parcel]);
  books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]));
  books.post(posting("SHIPMENT_DELIVER", 4, [parcel]));
  return books;
}

const times = (count: number) =>
  Array.from({ length: count }, () => sale("S-1", { A: 1 }));

describe("ERP-IDEM-03", () => {
  it("passes when three postings with the shipment book it once", () => {
    const books = repeated();
    books.show(...times(1));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
  });

  it("fails when each of them books it", () => {
    const books = repeated();
    books.show(...times(3));
    expect(rule.judge(books.life()).findings[0]?.summary).toContain(
      "is booked 3 times",
    );
  });

  it("fails for one booking a message whatever copies there were", () => {
    const books = repeated();
    books.post(posting("SHIPMENT_DELIVER", 4, [parcel]));
    books.show(...times(3));
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("fails when one of the repetitions is not recognised", () => {
    const books = repeated();
    books.show(...times(2));
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("leaves more bookings than messages to the rule about copies", () => {
    const books = repeated();
    books.post(posting("SHIPMENT_DELIVER", 4, [parcel]));
    books.show(...times(4));
    expect(rule.judge(books.life())).toMatchObject({
      findings: [],
      unjudged: [{}],
    });
  });

  it("has witnessed nothing when only one message carried the shipment", () => {
    const books = new LiteralBooks();
    books.complete(2, [parcel]);
    books.show(...times(1));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
