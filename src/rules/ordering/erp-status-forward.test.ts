import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-status-forward.js";

const at = (shipmentStatus: string) => [
  shipment("S-1", { A: 1 }, { shipmentStatus }),
];
const shown = (shipmentStatus?: string) =>
  sale("S-1", { A: 1 }, { shipmentStatus });

/** PACKED, then DELIVERED, then the older DISPATCHED. */
function overtaken(): LiteralBooks {
  const books = new LiteralBooks();
  books.complete(2, at("PACKED"));
  books.post(posting("SHIPMENT_DELIVER", 4, at("DELIVERED")));
  books.post(posting("SHIPMENT_DISPATCH", 3, at("DISPATCHED")));
  return books;
}

const judged = (books: LiteralBooks) => rule.judge(books.life());

describe("ERP-ORD-05", () => {
  it("passes when the latest status stays, in any case", () => {
    const books = overtaken();
    books.show(shown("Delivered"));
    expect(judged(books)).toMatchObject({
      witnesses: [{}],
      findings: [],
      unjudged: [],
    });
  });

  it("fails when the older posting's status is shown that nothing before had said", () => {
    const books = overtaken();
    books.show(shown("DISPATCHED"));
    const { findings } = judged(books);
    expect(findings[0]?.summary).toBe(
      "Shipment S-1 of order K-1 went back from DELIVERED to DISPATCHED when an older posting arrived.",
    );
    expect(findings[0]?.evidence).toHaveLength(3);
  });

  it("fails when a late copy sets back what was shown before", () => {
    const books = new LiteralBooks();
    books.complete(2, at("PACKED"));
    books.post(posting("SHIPMENT_DELIVER", 4, at("DELIVERED")));
    books.show(shown("DELIVERED"));
    books.complete(2, at("PACKED"));
    books.show(shown("PACKED"));
    expect(judged(books).findings).toHaveLength(1);
  });

  it("does not accuse a vendor that never follows the status", () => {
    const books = overtaken();
    books.show(shown("PACKED"));
    expect(judged(books)).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
  });

  it("does not judge words of the vendor's own, a status that is not shown, or what was not observed", () => {
    for (const status of ["INVOICED", "SHIPPED", undefined]) {
      const books = overtaken();
      books.show(shown(status));
      expect(judged(books)).toMatchObject({
        witnesses: [],
        findings: [],
        unjudged: [{}],
      });
    }
    expect(judged(overtaken())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
  });

  it("has witnessed nothing when no older posting came late", () => {
    const books = new LiteralBooks();
    books.complete(2, at("PACKED"));
    books.post(posting("SHIPMENT_DELIVER", 4, at("DELIVERED")));
    books.show(shown("PACKED"));
    expect(judged(books)).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
