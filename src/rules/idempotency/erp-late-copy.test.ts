import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-late-copy.js";

const parcel = shipment("S-1", { A: 1 });

function late(noted = true): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [parcel]);
  const fault = noted ? books.fault("F4", { others: 500 }) : undefined;
  books.complete(2, [parcel], fault === undefined ? {} : { fault });
  return books;
}

describe("ERP-IDEM-08", () => {
  it("passes when the late copy books nothing", () => {
    const books = late();
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
  });

  it("fails when the late copy books again", () => {
    const books = late();
    books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("has witnessed nothing when the copy came at once", () => {
    const books = late(false);
    books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
