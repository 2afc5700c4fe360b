import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, sale, shipment } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { countsOf, literalOrder } from "../literal-history.js";
import { rule } from "./erp-confluence.js";

type Body = Record<string, unknown>;

const second = { ...literalOrder, orderCode: "K-2" };

const story = (code: string, from: number): Body[] => [
  posting("CREATE", from),
  posting("SHIPMENT_DISPATCH", from + 1, [
    shipment(code, { A: 2 }, { shipmentStatus: "DISPATCHED" }),
  ]),
  posting("SHIPMENT_DELIVER", from + 2, [
    shipment(code, { A: 2 }, { shipmentStatus: "DELIVERED" }),
  ]),
];

/** K-1 is told the story as it happened, K-2 in the order of the numbers; then both are looked at. */
function told(
  order: readonly number[],
  ...ends: readonly (Body | undefined)[]
): LiteralBooks {
  const books = new LiteralBooks();
  for (const body of story("S-1", 1)) books.post(body);
  books.fault(
    "F13",
    { variant: "same-story", storyOf: "K-1" },
    { orderCode: "K-2", locationCode: "BLR" },
  );
  for (const index of order)
    books.post({ ...story("S-2", 11)[index], ...second });
  const [first, other] = ends;
  if (first !== undefined) books.show(first);
  if (other !== undefined)
    books.observe(
      "sales",
      { sales: [{ ...other, orderCode: "K-2" }] },
      { orderCode: "K-2" },
    );
  return books;
}

const booked = (code: string, shipmentStatus?: string, pieces = 2) =>
  sale(
    code,
    { A: pieces },
    shipmentStatus === undefined ? {} : { shipmentStatus },
  );

const judged = (books: LiteralBooks) => rule.judge(books.life("K-2", "BLR"));

ruleCases(rule, {
  passes: [
    {
      when: "two orders end alike after the same postings in two orders",
      told: (books) => {
        for (const body of story("S-1", 1)) books.post(body);
        books.fault(
          "F13",
          { variant: "same-story", storyOf: "K-1" },
          { orderCode: "K-2", locationCode: "BLR" },
        );
        for (const body of story("S-2", 11).reverse())
          books.post({ ...body, ...second });
        books.show(booked("S-1", "DELIVERED"));
        books.observe(
          "sales",
          { sales: [{ ...booked("S-2", "DELIVERED"), ...second }] },
          second,
        );
      },
      witnesses: [15],
    },
  ],
  fails: [
    {
      when: "the ERP keeps what came first",
      told: (books) => {
        for (const body of story("S-1", 1)) books.post(body);
        books.fault(
          "F13",
          { variant: "same-story", storyOf: "K-1" },
          { orderCode: "K-2", locationCode: "BLR" },
        );
        for (const body of story("S-2", 11).reverse())
          books.post({ ...body, ...second });
        books.show(booked("S-1", "DISPATCHED"));
        books.observe(
          "sales",
          { sales: [{ ...booked("S-2", "DELIVERED"), ...second }] },
          second,
        );
      },
      findings: [
        {
          expected:
            "As after OUTWARD_ORDER_CREATE, OUTWARD_ORDER_SHIPMENT_DISPATCH, OUTWARD_ORDER_SHIPMENT_DELIVER: a sale of A ×2 200 DISPATCHED.",
          actual:
            "After OUTWARD_ORDER_SHIPMENT_DELIVER, OUTWARD_ORDER_SHIPMENT_DISPATCH, OUTWARD_ORDER_CREATE: a sale of A ×2 200 DELIVERED.",
          evidence: [2, 4, 6, 9, 11, 13, 14, 15],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nobody looked at the second order's sales",
      told: (books) => {
        for (const body of story("S-1", 1)) books.post(body);
        books.fault(
          "F13",
          { variant: "same-story", storyOf: "K-1" },
          { orderCode: "K-2", locationCode: "BLR" },
        );
        for (const body of story("S-2", 11).reverse())
          books.post({ ...body, ...second });
        books.show(booked("S-1", "DELIVERED"));
      },
      unjudged: ["the sales of one of the two orders were not observed"],
    },
    {
      when: "the story was told once",
      told: (books) => {
        for (const body of story("S-1", 1)) books.post(body);
        books.show(booked("S-1", "DELIVERED"));
      },
      unjudged: [],
    },
  ],
});

describe("ERP-ORD-10", () => {
  it("sees two tellings that end alike, and shows the end", () => {
    const books = told(
      [0, 2, 1],
      booked("S-1", "DELIVERED"),
      booked("S-2", "delivered"),
    );
    const { witnesses, findings, unjudged } = judged(books);
    expect(witnesses[0]?.figures).toContain(
      "both ended with a sale of A ×2 200 DELIVERED",
    );
    expect([findings, unjudged]).toEqual([[], []]);
  });

  it("accuses an ERP that keeps what came first", () => {
    const books = told(
      [0, 2, 1],
      booked("S-1", "DISPATCHED"),
      booked("S-2", "DELIVERED"),
    );
    expect(countsOf(judged(books))).toEqual([1, 1, 0]);
    expect(judged(books).findings[0]?.sideBySide).toEqual([
      {
        orderCode: "K-1",
        messages: [
          "OUTWARD_ORDER_CREATE",
          "OUTWARD_ORDER_SHIPMENT_DISPATCH",
          "OUTWARD_ORDER_SHIPMENT_DELIVER",
        ],
        ending: ["a sale of A ×2 200 DISPATCHED"],
      },
      {
        orderCode: "K-2",
        messages: [
          "OUTWARD_ORDER_CREATE",
          "OUTWARD_ORDER_SHIPMENT_DELIVER",
          "OUTWARD_ORDER_SHIPMENT_DISPATCH",
        ],
        ending: ["a sale of A ×2 200 DELIVERED"],
      },
    ]);
  });

  it("leaves a status that went back to the requirement about that", () => {
    const books = told(
      [0, 2, 1],
      booked("S-1", "DELIVERED"),
      booked("S-2", "DISPATCHED"),
    );
    expect(countsOf(judged(books))).toEqual([0, 0, 1]);
  });

  it("does not compare what one of the sales does not show", () => {
    const books = told([0, 2, 1], booked("S-1"), booked("S-2", "DELIVERED"));
    expect(countsOf(judged(books))).toEqual([1, 0, 0]);
  });

  it("leaves a wrong sale to what explains it", () => {
    const books = told([0, 2, 1], booked("S-1"), booked("S-2", undefined, 1));
    expect(countsOf(judged(books))).toEqual([0, 0, 1]);
  });

  it("cannot tell when the ERP did not take the same of both, or nobody looked", () => {
    const ends = [booked("S-1"), booked("S-2")];
    expect(countsOf(judged(told([0, 2], ...ends)))).toEqual([0, 0, 1]);
    expect(countsOf(judged(told([0, 2, 1], booked("S-1"))))).toEqual([0, 0, 1]);
  });
});
