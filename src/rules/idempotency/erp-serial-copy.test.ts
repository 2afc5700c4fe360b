import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-serial-copy.js";

const goods = { A: 2, B: 1 };

function copied(): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [shipment("S-1", goods)]);
  books.complete(2, [shipment("S-1", goods)]);
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the copy books nothing",
      told: (books) => {
        books.complete(2, [shipment("S-1", goods)]);
        books.complete(2, [shipment("S-1", goods)]);
        books.show(sale("S-1", goods));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the copy books the shipment again",
      told: (books) => {
        books.complete(2, [shipment("S-1", goods)]);
        books.complete(2, [shipment("S-1", goods)]);
        books.show(sale("S-1", goods), sale("S-1", goods));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×2, B ×1 for 300.",
          actual:
            "2 sales of shipment S-1: A ×2, B ×1 for 300; A ×2, B ×1 for 300.",
          evidence: [2, 4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales after the copy",
      told: (books) => {
        books.complete(2, [shipment("S-1", goods)]);
        books.complete(2, [shipment("S-1", goods)]);
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "no copy came",
      told: (books) => {
        books.complete(2, [shipment("S-1", goods)]);
        books.show(sale("S-1", goods));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-01", () => {
  it("fails when the copy is added to the sale", () => {
    const books = copied();
    books.show(sale("S-1", { A: 4, B: 2 }));
    expect(rule.judge(books.life()).findings[0]?.summary).toContain(
      "is booked 2 times",
    );
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
