import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-unknown-event.js";

function varied(variant: string, status: number): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  const fault = books.fault("F6", { variant });
  books.complete(2, [shipment("S-1", { A: 1 })], { fault, status });
  return books;
}

ruleCases(rule, {
  passes: [
    {
      when: "the unknown event is acknowledged",
      told: (books) => {
        books.create();
        const fault = books.fault("F6", { variant: "unknown-event" });
        books.post(posting("NOTE_ADDED", 2), { fault });
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the unknown event is refused",
      told: (books) => {
        books.create();
        const fault = books.fault("F6", { variant: "unknown-event" });
        books.post(posting("NOTE_ADDED", 2), { fault, status: 422 });
      },
      findings: [
        {
          expected:
            "A message with an event type that the receiver does not know is legal and is answered with 2xx.",
          actual: "It was answered with 422 with an empty body.",
          evidence: [5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the ERP does not know the order",
      told: (books) => {
        const fault = books.fault("F6", { variant: "unknown-event" });
        books.post(posting("NOTE_ADDED", 2), { fault, status: 404 });
      },
      unjudged: [
        "the vendor refused the message before it had taken the order's creation",
      ],
    },
    {
      when: "every event was a known one",
      told: (books) => {
        books.create();
      },
      unjudged: [],
    },
  ],
});

describe("ERP-PAY-07", () => {
  it("passes when the posting is acknowledged and fails when it is refused", () => {
    expect(rule.judge(varied("unknown-event", 200).life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
    expect(
      rule.judge(varied("unknown-event", 400).life()).findings,
    ).toHaveLength(1);
  });

  it("does not judge a conflict over the shipment that the posting repeats", () => {
    const books = new LiteralBooks();
    books.complete(1, [shipment("S-1", { A: 1 })]);
    const fault = books.fault("F6", { variant: "unknown-event" });
    books.complete(2, [shipment("S-1", { A: 1 })], { fault, status: 409 });
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
  });

  it("does not judge a posting that was only put off, and has witnessed nothing without the variant", () => {
    expect(rule.judge(varied("unknown-event", 503).life())).toMatchObject({
      witnesses: [],
      findings: [],
      unjudged: [{}],
    });
    expect(rule.judge(varied("plain", 400).life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
