import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-overlapping-copies.js";

function raced(statuses: readonly number[] = [200, 200, 200]): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  const begun = statuses.map(() => books.open());
  for (const [index, opened] of begun.entries())
    books.complete(2, [shipment("S-1", { A: 1 })], {
      opened,
      status: statuses[index] ?? 200,
    });
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "two copies at the same time book once together",
      told: (books) => {
        const begun = [books.open(), books.open()];
        for (const opened of begun)
          books.complete(2, [shipment("S-1", { A: 1 })], { opened });
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "each of the two copies books",
      told: (books) => {
        const begun = [books.open(), books.open()];
        for (const opened of begun)
          books.complete(2, [shipment("S-1", { A: 1 })], { opened });
        books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "2 sales of shipment S-1: A ×1 for 100; A ×1 for 100.",
          evidence: [3, 4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        const begun = [books.open(), books.open()];
        for (const opened of begun)
          books.complete(2, [shipment("S-1", { A: 1 })], { opened });
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "the copies came one after the other",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-02", () => {
  it("passes when the copies book once together, even if some are refused meanwhile", () => {
    for (const statuses of [
      [200, 200, 200],
      [409, 200, 503],
    ]) {
      const books = raced(statuses);
      books.show(sale("S-1", { A: 1 }));
      expect(rule.judge(books.life())).toMatchObject({
        witnesses: [{}],
        findings: [],
        unjudged: [],
      });
    }
  });

  it("fails when none of them books although one was acknowledged", () => {
    const books = raced();
    books.show();
    expect(rule.judge(books.life()).findings[0]?.summary).toContain(
      "is not booked",
    );
  });
});
