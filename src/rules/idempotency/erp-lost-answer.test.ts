import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-lost-answer.js";

const parcel = shipment("S-1", { A: 1 });

function lost(ending: "answer-lost" | "timeout", again = true): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [parcel], { ending, status: null });
  if (again) books.complete(2, [parcel]);
  return books;
}

describe("ERP-IDEM-06", () => {
  it("passes when the posting is booked once", () => {
    const books = lost("answer-lost");
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
  });

  it("fails when it is booked twice, and when it is not booked", () => {
    const twice = lost("timeout");
    twice.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
    expect(rule.judge(twice.life()).findings[0]?.summary).toContain(
      "is booked 2 times",
    );
    const never = lost("answer-lost");
    never.show();
    expect(rule.judge(never.life()).findings[0]?.summary).toContain(
      "is not booked",
    );
  });

  it("has witnessed nothing when it was not delivered again", () => {
    const books = lost("answer-lost", false);
    books.show();
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });

  it("does not judge a posting whose answer never came", () => {
    const books = lost("timeout", false);
    books.complete(2, [parcel], { ending: "timeout", status: null });
    books.show();
    expect(rule.judge(books.life())).toMatchObject({
      findings: [],
      unjudged: [{}],
    });
  });
});
