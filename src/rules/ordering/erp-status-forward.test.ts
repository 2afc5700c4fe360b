import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-status-forward.js";

const at = (shipmentStatus: string) => [
  shipment("S-1", { A: 1 }, { shipmentStatus }),
];
const shown = (shipmentStatus?: string) =>
  sale("S-1", { A: 1 }, { shipmentStatus });

/** PACKED, then DELIVERED, then the older DISPATCHED. */
function overtaken(): LiteralBooks {
  const books = new LiteralBooks();
  books.complete(2, at("PACKED"));
  books.post(posting("SHIPMENT_DELIVER", 4, at("DELIVERED")));
  books.post(posting("SHIPMENT_DISPATCH", 3, at("DISPATCHED")));
  return books;
}

const judged = (books: LiteralBooks) => rule.judge(books.life());

ruleCases(rule, {
  passes: [
    {
      when: "the latest status stays",
      told: (books) => {
        books.complete(2, at("PACKED"));
        books.post(posting("SHIPMENT_DELIVER", 4, at("DELIVERED")));
        books.post(posting("SHIPMENT_DISPATCH", 3, at("DISPATCHED")));
        books.show(shown("Delivered"));
      },
      witnesses: [7],
    },
  ],
  fails: [
    {
      when: "the older posting sets it back",
      told: (books) => {
        books.complete(2, at("PACKED"));
        books.post(posting("SHIPMENT_DELIVER", 4, at("DELIVERED")));
        books.post(posting("SHIPMENT_DISPATCH", 3, at("DISPATCHED")));
        books.show(shown("DISPATCHED"));
      },
      findings: [
        {
          expected:
            "Status DELIVERED, which posting 4 said and the ERP acknowledged.",
          actual: "Status DISPATCHED, after the older posting 3 had arrived.",
          evidence: [4, 6, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the ERP may not follow the status at all",
      told: (books) => {
        books.complete(2, at("PACKED"));
        books.post(posting("SHIPMENT_DELIVER", 4, at("DELIVERED")));
        books.post(posting("SHIPMENT_DISPATCH", 3, at("DISPATCHED")));
        books.show(shown("PACKED"));
      },
      unjudged: [
        "the vendor may not follow the status of a shipment at all: it was not seen to have the later one",
      ],
    },
    {
      when: "no older posting came late",
      told: (books) => {
        books.complete(2, at("PACKED"));
        books.post(posting("SHIPMENT_DELIVER", 4, at("DELIVERED")));
        books.show(shown("DELIVERED"));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-ORD-05", () => {
  it("fails when a late copy sets back what was shown before", () => {
    const books = new LiteralBooks();
    books.complete(2, at("PACKED"));
    books.post(posting("SHIPMENT_DELIVER", 4, at("DELIVERED")));
    books.show(shown("DELIVERED"));
    books.complete(2, at("PACKED"));
    books.show(shown("PACKED"));
    expect(judged(books).findings).toHaveLength(1);
  });

  it("does not judge words of the vendor's own, a status that is not shown, or what was not observed", () => {
    for (const status of ["INVOICED", "SHIPPED", undefined]) {
      const books = overtaken();
      books.show(shown(status));
      expect(judged(books)).toMatchObject({
        witnesses: [],
        findings: [],
        unjudged: [{}],
      });
    }
    expect(judged(overtaken())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
  });
});
