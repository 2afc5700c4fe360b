import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-backlog.js";

const parcel = shipment("S-1", { A: 1 });

function released(waited = true): LiteralBooks {
  const books = new LiteralBooks();
  if (waited) books.fault("F19", { backlog: "outage", messages: 2 });
  books.create();
  books.post(posting("SHIPMENT_DISPATCH", 2, [parcel]));
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the shipment that had waited is booked",
      told: (books) => {
        books.fault("F19", { backlog: "outage", messages: 1 });
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the shipment that had waited was acknowledged and is not booked",
      told: (books) => {
        books.fault("F19", { backlog: "outage", messages: 2 });
        books.create();
        books.complete(2, [parcel]);
        books.show();
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "No sale of shipment S-1.",
          evidence: [5, 6],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.fault("F19", { backlog: "outage", messages: 1 });
        books.complete(2, [parcel]);
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "the posting had not waited",
      told: (books) => {
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

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
});
