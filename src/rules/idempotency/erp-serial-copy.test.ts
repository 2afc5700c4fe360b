import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-serial-copy.js";

const goods = { A: 2, B: 1 };

function copied(): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [shipment("S-1", goods)]);
  books.complete(2, [shipment("S-1", goods)]);
  return books;
}

describe("ERP-IDEM-01", () => {
  it("passes when the copy books nothing", () => {
    const books = copied();
    const { seq } = books.show(sale("S-1", goods));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [{ seq }],
      findings: [],
      unjudged: [],
    });
  });

  it("fails when the copy books the shipment again", () => {
    const books = copied();
    const { seq } = books.show(sale("S-1", goods), sale("S-1", goods));
    const { findings, witnesses } = rule.judge(books.life());
    expect(witnesses).toHaveLength(1);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      summary:
        "Shipment S-1 of order K-1 is booked 2 times; it was carried by posting 2 (2 times, acknowledged).",
      expected: "One sale of shipment S-1: A ×2, B ×1 for 300.",
      actual:
        "2 sales of shipment S-1: A ×2, B ×1 for 300; A ×2, B ×1 for 300.",
      orderCode: "K-1",
      locationCode: "BLR",
    });
    expect(findings[0]?.evidence).toEqual([4, 6, seq]);
  });

  it("fails when the copy is added to the sale", () => {
    const books = copied();
    books.show(sale("S-1", { A: 4, B: 2 }));
    expect(rule.judge(books.life()).findings[0]?.summary).toContain(
      "is booked 2 times",
    );
  });

  it("has witnessed nothing without a copy", () => {
    const books = new LiteralBooks();
    books.create();
    books.complete(2, [shipment("S-1", goods)]);
    books.show(sale("S-1", goods));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });

  it("does not judge what was not observed at rest", () => {
    const reasons = (books: LiteralBooks) =>
      rule.judge(books.life()).unjudged.map(({ reason }) => reason);
    expect(reasons(copied())).toEqual([
      "the vendor's sales were not observed afterwards",
    ]);
    const failed = copied();
    failed.observe("sales", "failed", { problem: "it answered 500" });
    expect(reasons(failed)).toEqual([
      "the vendor's observer did not answer: it answered 500",
    ]);
    const busy = copied();
    busy.observe("sales", { sales: [] }, { atRest: false });
    expect(reasons(busy)[0]).toContain("only while something was under way");
  });

  it("does not judge a shipment that is wrong for another reason", () => {
    const books = copied();
    books.show();
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{ reason: expect.stringContaining("ERP-ORD-01") as string }],
    });
  });

  it("charges a second booking of the copy to it although later postings repeat the shipment", () => {
    const books = copied();
    books.show(sale("S-1", goods), sale("S-1", goods));
    books.post(posting("SHIPMENT_DISPATCH", 3, [shipment("S-1", goods)]));
    books.show(sale("S-1", goods), sale("S-1", goods));
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });
});
