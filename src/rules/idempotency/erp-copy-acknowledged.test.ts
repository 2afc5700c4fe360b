import { describe, expect, it } from "vitest";
import { LiteralBooks, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-copy-acknowledged.js";

function copied(status: number): LiteralBooks {
  const books = new LiteralBooks();
  books.complete(2, [shipment("S-1", { A: 1 })]);
  books.complete(2, [shipment("S-1", { A: 1 })], { status });
  return books;
}

describe("ERP-IDEM-04", () => {
  it("passes when the copy is acknowledged", () => {
    expect(rule.judge(copied(202).life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
  });

  it("fails when the copy is refused", () => {
    expect(rule.judge(copied(409).life()).findings).toHaveLength(1);
  });

  it("has witnessed nothing without a copy, and does not judge order events", () => {
    const books = new LiteralBooks();
    books.complete(2, [shipment("S-1", { A: 1 })]);
    books.deliver({ orderCode: "K-1", locationCode: "BLR", messageId: 9 });
    books.deliver(
      { orderCode: "K-1", locationCode: "BLR", messageId: 9 },
      { status: 409 },
    );
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
