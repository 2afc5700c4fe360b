import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-replayed-history.js";

const parcel = shipment("S-1", { A: 1 });
const story = [
  posting("CREATE", 1),
  posting("SHIPMENT_DISPATCH", 2, [parcel]),
  posting("COMPLETE", 3, [parcel]),
];

/** @param again how many of the postings come again */
function replayed(again = story.length): LiteralBooks {
  const books = new LiteralBooks();
  for (const body of story) books.post(body);
  books.show(sale("S-1", { A: 1 }));
  for (const body of story.slice(0, again))
    books.post(body, { fault: books.fault("F21", { messages: 3 }) });
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "all postings again book nothing",
      told: (books) => {
        books.post(posting("CREATE", 1));
        books.post(posting("COMPLETE", 2, [parcel]));
        books.post(posting("CREATE", 1), {
          fault: books.fault("F21", { messages: 2 }),
        });
        books.post(posting("COMPLETE", 2, [parcel]), {
          fault: books.fault("F21", { messages: 2 }),
        });
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [11],
    },
  ],
  fails: [
    {
      when: "all postings again book again",
      told: (books) => {
        books.post(posting("CREATE", 1));
        books.post(posting("COMPLETE", 2, [parcel]));
        books.post(posting("CREATE", 1), {
          fault: books.fault("F21", { messages: 2 }),
        });
        books.post(posting("COMPLETE", 2, [parcel]), {
          fault: books.fault("F21", { messages: 2 }),
        });
        books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "2 sales of shipment S-1: A ×1 for 100; A ×1 for 100.",
          evidence: [4, 10, 11],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "only a part of them came again",
      told: (books) => {
        books.post(posting("COMPLETE", 2, [parcel]));
        books.post(posting("SHIPMENT_DISPATCH", 3, [parcel]));
        books.post(posting("COMPLETE", 2, [parcel]), {
          fault: books.fault("F21", { messages: 1 }),
        });
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [
        "only a part of the history was delivered again: OUTWARD_ORDER_SHIPMENT_DISPATCH was not",
      ],
    },
    {
      when: "nobody looked at the sales afterwards",
      told: (books) => {
        books.post(posting("COMPLETE", 2, [parcel]));
        books.post(posting("COMPLETE", 2, [parcel]), {
          fault: books.fault("F21", { messages: 1 }),
        });
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
  ],
});

describe("ERP-IDEM-16", () => {
  it("passes when nothing is booked again, and says how long the history was", () => {
    const books = replayed();
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{ figures: "A history of 3 messages was delivered again." }],
      findings: [],
      unjudged: [],
    });
  });

  it.each([2, 3])("fails when there are %i sales of a shipment", (times) => {
    const books = replayed();
    books.show(...Array.from({ length: times }, () => sale("S-1", { A: 1 })));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [{}],
    });
  });

  it("does not take a part for the whole", () => {
    const books = replayed(2);
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [
        {
          reason:
            "only a part of the history was delivered again: OUTWARD_ORDER_COMPLETE was not",
        },
      ],
    });
  });

  it("has witnessed nothing when nothing came again, or nobody looked", () => {
    const books = replayed(0);
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life()).witnesses).toEqual([]);
    const unseen = new LiteralBooks();
    for (const body of [...story, ...story])
      unseen.post(body, { fault: unseen.fault("F21", { messages: 3 }) });
    expect(rule.judge(unseen.life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
  });
});
