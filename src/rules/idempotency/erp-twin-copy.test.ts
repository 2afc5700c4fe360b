import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { rule } from "./erp-twin-copy.js";

const parcel = shipment("S-1", { A: 1 });

function twin(status = 200): LiteralBooks {
  const books = new LiteralBooks();
  books.create();
  books.complete(2, [parcel]);
  const fault = books.fault("F6", { variant: "twin" });
  books.post(
    posting("COMPLETE", 2, [parcel], { newField: 1, parentOrderCode: null }),
    { fault, status },
  );
  return books;
}

describe("ERP-IDEM-10", () => {
  it("passes when the twin is acknowledged and books nothing", () => {
    const books = twin();
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toMatchObject({
      witnesses: [{}],
      findings: [],
    });
  });

  it("fails when the twin books again", () => {
    const books = twin();
    books.show(sale("S-1", { A: 1 }), sale("S-1", { A: 1 }));
    expect(rule.judge(books.life()).findings[0]?.summary).toContain(
      "is booked 2 times",
    );
  });

  it("fails when the twin is refused", () => {
    const books = twin(409);
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life()).findings[0]?.actual).toContain("409");
  });

  it("does not accuse of a refusal that was only for now", () => {
    const books = twin(503);
    books.post(
      posting("COMPLETE", 2, [parcel], { newField: 1, parentOrderCode: null }),
    );
    expect(rule.judge(books.life()).findings).toEqual([]);
  });

  it("has witnessed nothing when the copy had the same bytes", () => {
    const books = new LiteralBooks();
    books.complete(2, [parcel]);
    books.complete(2, [parcel]);
    books.show(sale("S-1", { A: 1 }));
    expect(rule.judge(books.life())).toEqual({
      witnesses: [],
      findings: [],
      unjudged: [],
    });
  });
});
