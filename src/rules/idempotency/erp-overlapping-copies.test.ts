import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
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

  it("fails when two of them book", () => {
    const books = raced();
    books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("fails when none of them books although one was acknowledged", () => {
    const books = raced();
    books.show();
    expect(rule.judge(books.life()).findings[0]?.summary).toContain(
      "is not booked",
    );
  });

  it("has witnessed nothing when the copies came one after the other", () => {
    const books = new LiteralBooks();
    books.complete(2, [shipment("S-1", { A: 1 })]);
    books.complete(2, [shipment("S-1", { A: 1 })]);
    books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
