import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-backlog.js";

const parcel = shipment("S-1", { A: 1 });

function released(waited = true): LiteralBooks {
  const books = new LiteralBooks();
  if (waited) books.fault("F19", { backlog: "outage", messages: 2 });
  books.create();
  books.post(posting("SHIPMENT_DISPATCH", 2, [parcel]));
  return books;
}

describe("ERP-ORD-09", () => {
  it("passes when the shipment is booked, and says how long the backlog took", () => {
    const books = released();
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [
        {
          figures:
            "2 messages that had waited were released at once; the last was acknowledged within 1 s.",
        },
      ],
      findings: [],
      unjudged: [],
    });
  });

  it("fails when an acknowledged shipment is not booked", () => {
    const books = released();
    books.show();
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [{ summary: expect.stringContaining("S-1") as string }],
    });
  });

  it("has witnessed nothing without a look at the sales", () => {
    expect(rule.judge(released().life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
  });

  it("is not about postings that did not wait", () => {
    const books = released(false);
    books.show();
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
