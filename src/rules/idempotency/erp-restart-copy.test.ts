import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-restart-copy.js";

const parcel = shipment("S-1", { A: 1 });

function restarted(killed = true): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [parcel]);
  if (killed) books.vendor("killed");
  books.vendor("started");
  books.complete(2, [parcel]);
  return books;
}

describe("ERP-IDEM-11", () => {
  it("passes when the copy after the restart books nothing", () => {
    const books = restarted();
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
  });

  it("fails when it books again, with the kill among the evidence", () => {
    const books = restarted();
    const { seq } = books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
    expect(rule.judge(books.life()).findings[0]?.evidence).toEqual([
      4,
      5,
      8,
      seq,
    ]);
  });

  it("has witnessed nothing without a kill", () => {
    const books = restarted(false);
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
