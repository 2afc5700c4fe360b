import { sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-restart-copy.js";

const parcel = shipment("S-1", { A: 1 });

ruleCases(rule, {
  passes: [
    {
      when: "the posting is recognised after the restart",
      told: (books) => {
        books.complete(2, [parcel]);
        books.vendor("killed");
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [6],
    },
  ],
  fails: [
    {
      when: "the restarted ERP books again",
      told: (books) => {
        books.complete(2, [parcel]);
        books.vendor("killed");
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "2 sales of shipment S-1: A ×1 for 100; A ×1 for 100.",
          evidence: [2, 3, 5, 6],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the sales after the restart",
      told: (books) => {
        books.complete(2, [parcel]);
        books.vendor("killed");
        books.complete(2, [parcel]);
      },
      unjudged: ["the vendor's sales were not observed afterwards"],
    },
    {
      when: "the copy came without a restart",
      told: (books) => {
        books.complete(2, [parcel]);
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});
