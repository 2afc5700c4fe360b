import { describe, expect, it } from "vitest";
import { livesOf } from "../life.js";
import { LiteralBooks, posting, sale, shipment } from "./literal-books.js";
import { allRules } from "../registry.js";

const erpRules = allRules.filter(({ requirement }) =>
  requirement.startsWith("ERP-"),
);

/** The requirements that the history accuses the vendor of breaking, each with its number of findings. */
function accused(books: LiteralBooks): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const life of livesOf(books.entries)) {
    for (const rule of erpRules) {
      const findings =
        rule.about === "order" ? rule.judge(life).findings.length : 0;
      if (findings > 0)
        counts[rule.requirement] = (counts[rule.requirement] ?? 0) + findings;
    }
  }
  return counts;
}

const parcel = shipment("S-1", { A: 2 });
const times = (count: number) =>
  Array.from({ length: count }, () => sale("S-1", { A: 2 }));

function books(
  ...steps: readonly ((books: LiteralBooks) => unknown)[]
): LiteralBooks {
  const made = new LiteralBooks();
  made.create();
  for (const step of steps) step(made);
  return made;
}

const complete = (made: LiteralBooks) => made.complete(2, [parcel]);
const dispatch = (made: LiteralBooks) =>
  made.post(posting("SHIPMENT_DISPATCH", 3, [parcel]));
const shows = (count: number) => (made: LiteralBooks) =>
  made.show(...times(count));
const lost = (made: LiteralBooks) =>
  made.complete(2, [parcel], { ending: "answer-lost", status: null });
const refused = (made: LiteralBooks) =>
  made.complete(2, [parcel], { status: 500 });
const kill = (made: LiteralBooks) => made.vendor("killed");

describe("a wrong booking", () => {
  it.each([
    ["a copy books", [complete, complete, shows(2)], "ERP-IDEM-01"],
    [
      "each message books, with copies",
      [complete, complete, dispatch, shows(2)],
      "ERP-IDEM-03",
    ],
    [
      "each delivery books",
      [complete, complete, dispatch, shows(3)],
      "ERP-IDEM-01",
    ],
    [
      "each delivery books after a lost answer",
      [lost, complete, dispatch, shows(3)],
      "ERP-IDEM-06",
    ],
    [
      "the copy was seen to book before the next message came",
      [lost, complete, shows(2), dispatch, shows(2)],
      "ERP-IDEM-06",
    ],
    [
      "the message was seen to book before the copy came",
      [complete, dispatch, shows(2), complete, shows(3)],
      "ERP-IDEM-03",
    ],
    [
      "a refused delivery left its booking",
      [refused, complete, shows(2)],
      "ERP-IDEM-07",
    ],
    [
      "a refused delivery left its key",
      [refused, complete, shows(0)],
      "ERP-IDEM-07",
    ],
    ["one delivery books twice", [complete, shows(2)], "ERP-ORD-06"],
    ["nothing books", [complete, complete, dispatch, shows(0)], "ERP-ORD-01"],
    [
      "the answer was lost by a kill, and the key stayed without the booking",
      [lost, kill, complete, shows(0)],
      "ERP-IDEM-06",
    ],
    [
      "the booking is gone after a kill",
      [complete, shows(1), kill, dispatch, shows(0)],
      "ERP-ORD-01",
    ],
  ] as const)("is charged once: %s", (_, steps, requirement) => {
    expect(accused(books(...steps))).toEqual({ [requirement]: 1 });
  });

  it("is nowhere when all is well after every hazard", () => {
    const made = books(
      lost,
      complete,
      complete,
      dispatch,
      kill,
      complete,
      dispatch,
      shows(1),
    );
    expect(accused(made)).toEqual({});
  });

  it("is not charged for a shipment that was never acknowledged, booked or not", () => {
    for (const count of [0, 1])
      expect(accused(books(lost, shows(count)))).toEqual({});
  });

  it("is charged for an unacknowledged shipment that is booked twice", () => {
    expect(accused(books(lost, lost, shows(2)))).toEqual({ "ERP-IDEM-06": 1 });
  });
});

describe("odd data", () => {
  it.each([
    { shipments: null },
    { shipments: "S-1" },
    { shipments: [null, 3, { shipmentItems: [] }] },
    {
      shipments: [
        { shipmentCode: "S-1" },
        { shipmentCode: "S-1", shipmentItems: {} },
      ],
    },
    { messageId: "2", shipments: [parcel] },
    { eventType: 4, shipments: [{ ...parcel, shipmentStatus: 7 }] },
  ])("never throws and accuses of nothing: %j", (body) => {
    const made = books((one) => one.post(posting("COMPLETE", 2, [], body)));
    made.observe("sales", { sales: [] }, { atRest: false });
    made.observe("sales", {
      sales: [{ orderCode: 7, shipmentCode: 8, lines: 3, total: {} }],
    });
    made.observe("sales", "failed");
    made.observe("order", { lines: [] });
    expect(
      Object.keys(accused(made)).filter((id) => id !== "ERP-ORD-01"),
    ).toEqual([]);
  });
});
