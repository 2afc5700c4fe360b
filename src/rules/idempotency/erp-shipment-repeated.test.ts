import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-shipment-repeated.js";

const parcel = shipment("S-1", { A: 1 });

function repeated(): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [parcel]);
  books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]));
  books.post(posting("SHIPMENT_DELIVER", 4, [parcel]));
  return books;
}

const times = (count: number) =>
  Array.from({ length: count }, () => sale("S-1", { A: 1 }));

ruleCases(rule, {
  passes: [
    {
      when: "a later posting repeats the shipment and books nothing",
      told: (books) => {
        books.complete(2, [parcel]);
        books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]));
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the later posting books it again",
      told: (books) => {
        books.complete(2, [parcel]);
        books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]));
        books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "2 sales of shipment S-1: A ×1 for 100; A ×1 for 100.",
          evidence: [2, 4, 5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.complete(2, [parcel]);
        books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]));
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "one posting alone carried the shipment",
      told: (books) => {
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-03", () => {
  it("passes when three postings with the shipment book it once", () => {
    const books = repeated();
    books.show(...times(1));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
  });

  it("fails when each of them books it", () => {
    const books = repeated();
    books.show(...times(3));
    expect(rule.judge(books.life()).findings[0]?.summary).toContain(
      "is booked 3 times",
    );
  });

  it("fails for one booking a message whatever copies there were", () => {
    const books = repeated();
    books.post(posting("SHIPMENT_DELIVER", 4, [parcel]));
    books.show(...times(3));
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("leaves more bookings than messages to the rule about copies", () => {
    const books = repeated();
    books.post(posting("SHIPMENT_DELIVER", 4, [parcel]));
    books.show(...times(4));
    expect(rule.judge(books.life())).toMatchObject({
      findings: [],
      unjudged: [{}],
    });
  });
});
