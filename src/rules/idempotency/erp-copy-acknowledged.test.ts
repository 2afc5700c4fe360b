import { describe, expect, it } from "vitest";
import { LiteralBooks, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-copy-acknowledged.js";

ruleCases(rule, {
  passes: [
    {
      when: "the copy is acknowledged like the first",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.complete(2, [shipment("S-1", { A: 1 })], { status: 202 });
      },
      witnesses: [4],
    },
  ],
  fails: [
    {
      when: "the copy is refused as a duplicate",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.complete(2, [shipment("S-1", { A: 1 })], { status: 409 });
      },
      findings: [
        {
          expected:
            "Delivery is at least once: what was acknowledged before is acknowledged again, with any 2xx.",
          actual: "The repetition was answered with 409 with an empty body.",
          evidence: [2, 4],
        },
      ],
    },
    {
      when: "the copy makes the vendor fail, as a unique key does that nobody expects",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.complete(2, [shipment("S-1", { A: 1 })], { status: 500 });
      },
      findings: [
        {
          expected:
            "Delivery is at least once: what was acknowledged before is acknowledged again, with any 2xx.",
          actual: "The repetition was answered with 500 with an empty body.",
          evidence: [2, 4],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the copy was put off, and never came again",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.complete(2, [shipment("S-1", { A: 1 })], { status: 429 });
      },
      unjudged: [
        "the vendor put the repetition off, and it did not come often enough again to tell that from a no",
      ],
    },
    {
      when: "the answer to the copy did not arrive",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
        books.complete(2, [shipment("S-1", { A: 1 })], { ending: "timeout" });
      },
      unjudged: ["the vendor's answer to the repetition did not arrive"],
    },
    {
      when: "no copy came",
      told: (books) => {
        books.complete(2, [shipment("S-1", { A: 1 })]);
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-04", () => {
  it("has witnessed nothing without a copy, and does not judge order events", () => {
    const books = new LiteralBooks();
    books.complete(2, [shipment("S-1", { A: 1 })]);
    books.deliver({ orderCode: "K-1", locationCode: "BLR", messageId: 9 });
    books.deliver(
      { orderCode: "K-1", locationCode: "BLR", messageId: 9 },
      { status: 409 },
    );
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
