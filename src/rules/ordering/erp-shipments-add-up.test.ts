import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
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

describe("ERP-ORD-02", () => {
  it("passes when both shipments are booked", () => {
    const books = twoShipments();
    books.show(sale("S-1", { A: 1 }), sale("S-2", { B: 2 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}, {}],
      findings: [],
    });
  });

  it("fails when only the last or only the first is booked", () => {
    for (const kept of [sale("S-1", { A: 1 }), sale("S-2", { B: 2 })]) {
      const books = twoShipments();
      books.show(kept);
      expect(rule.judge(books.life()).findings).toHaveLength(1);
    }
  });

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

  it("has witnessed nothing with one shipment", () => {
    const books = new LiteralBooks();
    books.complete(2, [shipment("S-1", { A: 1 })]);
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
