import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
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

  it("fails when the second one is taken for the first", () => {
    const books = near("ab-7");
    books.show(sale("AB-7", { A: 1 }));
    expect(
      rule.judge(books.life()).findings.map(({ summary }) => summary),
    ).toEqual([
      expect.stringContaining("Shipment ab-7 of order K-1 is not booked"),
    ]);
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

  it("fails when the second one is refused", () => {
    expect(rule.judge(near("ab-7", 409).life()).findings[0]?.summary).toContain(
      "with shipment ab-7; it had acknowledged shipment AB-7 before",
    );
    expect(rule.judge(near("ab-7", 503).life()).findings).toEqual([]);
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
