import { describe, expect, it } from "vitest";
import { LiteralBooks, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-rejected-first.js";

const parcel = shipment("S-1", { A: 1 });

function corrected(first: number, second: number, create = 200): LiteralBooks {
  const books = new LiteralBooks();
  books.post(
    {
      orderCode: "K-1",
      locationCode: "BLR",
      messageId: 1,
      eventType: "OUTWARD_ORDER_CREATE",
    },
    { status: create },
  );
  const fault = books.fault("F22", { variant: "bad" });
  books.complete(2, [shipment("S-1", { A: -1 })], { status: first, fault });
  books.complete(2, [parcel], { status: second });
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the corrected posting is booked after the bad one was refused",
      told: (books) => {
        books.create();
        const fault = books.fault("F22", { variant: "bad" });
        books.complete(2, [shipment("S-1", { A: -1 })], { status: 400, fault });
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      witnesses: [8],
    },
  ],
  fails: [
    {
      when: "the corrected posting is acknowledged and not booked",
      told: (books) => {
        books.create();
        const fault = books.fault("F22", { variant: "bad" });
        books.complete(2, [shipment("S-1", { A: -1 })], { status: 400, fault });
        books.complete(2, [parcel]);
        books.show();
      },
      findings: [
        {
          expected: "One sale of shipment S-1: A ×1 for 100.",
          actual: "No sale of shipment S-1.",
          evidence: [5, 7, 8],
        },
      ],
    },
    {
      when: "the corrected posting is refused",
      told: (books) => {
        books.create();
        const fault = books.fault("F22", { variant: "bad" });
        books.complete(2, [shipment("S-1", { A: -1 })], { status: 400, fault });
        books.complete(2, [parcel], { status: 409 });
      },
      findings: [
        {
          expected:
            "The bad posting leaves no trace, so the corrected one is acknowledged and booked.",
          actual: "It was answered with 409 with an empty body.",
          evidence: [5, 7],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the corrected posting was put off",
      told: (books) => {
        books.create();
        const fault = books.fault("F22", { variant: "bad" });
        books.complete(2, [shipment("S-1", { A: -1 })], { status: 400, fault });
        books.complete(2, [parcel], { status: 503 });
      },
      unjudged: [
        "the corrected posting was not acknowledged, for another reason than its content",
      ],
    },
    {
      when: "nothing was refused",
      told: (books) => {
        books.create();
        books.complete(2, [parcel]);
        books.show(sale("S-1", { A: 1 }));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-IDEM-07", () => {
  it("passes when the corrected posting is booked, whichever way the bad one was refused", () => {
    for (const status of [400, 500]) {
      const books = corrected(status, 200);
      books.show(sale("S-1", { A: 1 }));
      expect(rule.judge(books.life())).toMatchObject({
        witnesses: [{}],
        findings: [],
      });
    }
  });

  it("fails when the bad posting's content is booked", () => {
    const books = corrected(500, 200);
    books.show(sale("S-1", { A: -1 }));
    expect(rule.judge(books.life()).findings[0]?.summary).toContain(
      "content of a posting that was refused",
    );
  });

  it("fails when the corrected posting is refused as well", () => {
    const { findings, witnesses } = rule.judge(corrected(400, 409).life());
    expect(witnesses).toHaveLength(1);
    expect(findings[0]?.evidence).toHaveLength(2);
  });

  it("does not accuse a vendor that takes no posting at all, or refuses for another reason", () => {
    expect(rule.judge(corrected(401, 401, 401).life()).findings).toEqual([]);
    expect(rule.judge(corrected(400, 400, 400).life()).findings).toEqual([]);
    expect(rule.judge(corrected(400, 503).life())).toMatchObject({
      findings: [],
      unjudged: [{}],
    });
  });

  it("has witnessed nothing when the bad posting was accepted, and either content may be booked then", () => {
    for (const pieces of [-1, 1]) {
      const books = corrected(200, 200);
      books.show(sale("S-1", { A: pieces }));
      expect(rule.judge(books.life())).toEqual({
        witnesses: [],
        findings: [],
        unjudged: [],
      });
    }
  });
});
