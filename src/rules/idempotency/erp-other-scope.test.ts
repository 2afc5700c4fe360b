import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-other-scope.js";

/** K-1 at BLR and K-1 at DEL, each with a shipment. */
function twoPlaces(status = 200): LiteralBooks {
  const books = new LiteralBooks();
  books.fault("F7");
  books.fault("F7", {}, { locationCode: "DEL" });
  books.complete(2, [shipment("S-1", { A: 1 })]);
  books.post(
    posting("COMPLETE", 3, [shipment("S-2", { B: 1 })], {
      locationCode: "DEL",
    }),
    { status },
  );
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the shipments of both orders are booked",
      told: (books) => {
        books.fault("F7");
        books.fault("F7", {}, { locationCode: "DEL" });
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.post(
          posting("COMPLETE", 3, [shipment("S-2", { B: 1 })], {
            locationCode: "DEL",
          }),
        );
        books.show(sale("S-1", { A: 1 }));
        books.observe(
          "sales",
          { sales: [sale("S-2", { B: 1 })] },
          { locationCode: "DEL" },
        );
      },
      witnesses: [7, 8],
    },
  ],
  fails: [
    {
      when: "the order at the other location is taken for a repetition",
      told: (books) => {
        books.fault("F7");
        books.fault("F7", {}, { locationCode: "DEL" });
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.post(
          posting("COMPLETE", 3, [shipment("S-2", { B: 1 })], {
            locationCode: "DEL",
          }),
        );
        books.observe("sales", { sales: [] }, { locationCode: "DEL" });
      },
      findings: [
        {
          expected: "One sale of shipment S-2: B ×1 for 100.",
          actual: "No sale of shipment S-2.",
          evidence: [6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales",
      told: (books) => {
        books.fault("F7");
        books.complete(2, [shipment("S-1", { A: 1 })]);
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "the orderCode came for one location only",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-09", () => {
  it("passes when each order's shipments are booked, though the observer shows both orders", () => {
    const books = twoPlaces();
    const both = [sale("S-1", { A: 1 }), sale("S-2", { B: 1 })];
    books.show(...both);
    books.observe("sales", { sales: both }, { locationCode: "DEL" });
    for (const place of ["BLR", "DEL"])
      expect(rule.judge(books.life("K-1", place))).toMatchObject({
        witnesses: [{}],
        findings: [],
        unjudged: [],
      });
  });

  it("fails when the first order is gone once the other came", () => {
    const books = twoPlaces();
    books.show(sale("S-2", { B: 1 }));
    expect(rule.judge(books.life()).findings).toHaveLength(1);
  });

  it("does not judge a posting that was refused", () => {
    expect(rule.judge(twoPlaces(409).life("K-1", "DEL"))).toMatchObject({
      findings: [],
      unjudged: [{}],
    });
  });
});
