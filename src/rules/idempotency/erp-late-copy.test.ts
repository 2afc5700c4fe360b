import { sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-late-copy.js";

const parcel = shipment("S-1", { A: 1 });

ruleCases(rule, {
  passes: [
    {
      when: "the copy behind many other postings books nothing",
      told: (books) => {
        books.complete(2, [parcel]);
        const fault = books.fault("F4", { messages: 500 });
        books.complete(2, [parcel], { fault });
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "the late copy books again",
      told: (books) => {
        books.complete(2, [parcel]);
        const fault = books.fault("F4", { messages: 500 });
        books.complete(2, [parcel], { fault });
        books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "2 sales of shipment S-1: A ×1 for 100; A ×1 for 100.",
          evidence: [2, 5, 6],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales after the copy",
      told: (books) => {
        books.complete(2, [parcel]);
        const fault = books.fault("F4", { messages: 500 });
        books.complete(2, [parcel], { fault });
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "the copy came at once",
      told: (books) => {
        books.complete(2, [parcel]);
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});
