import { describe, expect, it } from "vitest";
import { created, expected, pack } from "../rules/efs/literal-bodies.js";
import { LiteralBooks, posting } from "../rules/erp/literal-books.js";
import { LiteralHistory } from "../rules/literal-history.js";
import { coverageOf, CoverageTally, type Coverage } from "./coverage.js";
import { isBelow, missingIn, operationsNeverMet } from "./missing.js";
import type { CoveredRequirement } from "./requirements.js";
import type { Scope } from "./scope.js";

const efs: Scope = { profile: "efs", optionalApis: [] };
const erp: Scope = { profile: "erp", optionalApis: [] };

function covered(history: LiteralHistory, scope: Scope = efs): Coverage {
  return coverageOf(history.entries, [], scope, []);
}

function answersOf(coverage: Coverage, operation: string) {
  return coverage.operations.find((row) => row.operation === operation);
}

describe("the answers of operations", () => {
  it("are told apart by how the call ended, in both directions", () => {
    const history = new LiteralHistory();
    const call = (options = {}) =>
      history.call("packOrder", pack({ A: 1 }), options);
    call();
    call({ status: 400 });
    call({ status: 429 });
    call({ status: 500 });
    call({ ending: "answer-lost" });
    call({ ending: "aborted", status: null });
    const send = (options = {}) =>
      history.deliver(created(1, { A: 1 }), options);
    send();
    send({ answer: { hasError: true, errorMessage: "no" } });
    send({ status: 302 });
    send({ ending: "timeout" });
    send({ ending: "unreachable" });
    send({ ending: "answer-lost" });
    const coverage = covered(history);
    expect(answersOf(coverage, "packOrder")).toMatchObject({
      answers: {
        "2xx": 1,
        "4xx": 1,
        "429": 1,
        "5xx": 1,
        lost: 1,
        aborted: 1,
      },
      missing: [],
    });
    expect(answersOf(coverage, "outwardOrderEvent")?.answers).toEqual({
      "2xx": 1,
      hasError: 1,
      other: 1,
      "timed out": 1,
      unreachable: 1,
      lost: 1,
    });
  });

  it("name what was never met, and count no operation in the wrong direction or of nobody", () => {
    const history = new LiteralHistory();
    history.call(null, {});
    history.call("outwardOrderEvent", {});
    history.deliver({}, { operation: "packOrder" });
    history.call("createOutwardOrder", {});
    const coverage = covered(history);
    expect(operationsNeverMet(coverage)).toEqual([
      "updateInventory",
      "cancelOrderItems",
      "packOrder",
      "processReturn",
      "outwardOrderEvent",
      "returnOrderEvent",
      "sellerCancellation",
    ]);
    expect(coverage.parts.operations).toEqual({ seen: 0, all: 4 * 4 + 3 * 2 });
  });

  it("count an optional API only where the vendor declares it", () => {
    const history = new LiteralHistory();
    history.call("createListing", {});
    const without = covered(history);
    expect(answersOf(without, "createListing")).toEqual({
      operation: "createListing",
      direction: "inbound",
      answers: { "2xx": 1 },
      missing: [],
      outOfScope: "the vendor does not declare the optional API listing",
    });
    const within = covered(history, { ...efs, optionalApis: ["listing"] });
    expect(answersOf(within, "createListing")?.missing).toEqual([
      "429",
      "5xx",
      "lost",
    ]);
    expect(within.parts.operations.all - without.parts.operations.all).toBe(4);
  });
});

describe("requirements", () => {
  const rows: readonly CoveredRequirement[] = [
    { id: "EFS-ORD-01", profile: "efs" },
    { id: "EFS-ORD-02", profile: "efs" },
    { id: "EFS-ORD-08", profile: "efs", api: "manifest" },
    { id: "EFS-PAY-01", profile: "efs", unchecked: "nobody can see it" },
    { id: "ERP-ORD-01", profile: "erp" },
  ];

  it("are seen when they were judged, and only those of the scope count", () => {
    const tally = new CoverageTally(efs, rows);
    tally.addRequirement("EFS-ORD-01", { exercised: 2, judged: 1 });
    tally.addRequirement("EFS-ORD-01", { exercised: 1, judged: 1 });
    tally.addRequirement("EFS-ORD-02", { exercised: 4, judged: 0 });
    tally.addRequirement("EFS-ORD-08", { exercised: 1, judged: 1 });
    const { requirements, parts } = tally.table();
    expect(parts.requirements).toEqual({ seen: 1, all: 2 });
    expect(requirements).toEqual([
      { id: "EFS-ORD-01", exercised: 3, judged: 2 },
      { id: "EFS-ORD-02", exercised: 4, judged: 0 },
      {
        id: "EFS-ORD-08",
        exercised: 1,
        judged: 1,
        outOfScope: "the vendor does not declare the optional API manifest",
      },
      {
        id: "EFS-PAY-01",
        exercised: 0,
        judged: 0,
        outOfScope: "no rule judges it",
      },
    ]);
  });
});

describe("the percentage", () => {
  it("is nothing of an empty history, and names everything", () => {
    for (const scope of [efs, erp]) {
      const coverage = covered(new LiteralHistory(), scope);
      expect(coverage).toMatchObject({ percent: 0, seen: 0 });
      expect(coverage.all).toBeGreaterThan(50);
      expect(isBelow(coverage, 0)).toBe(false);
      expect(isBelow(coverage, 0.1)).toBe(true);
    }
  });

  it("is what is seen of what is in scope, part by part", () => {
    const books = new LiteralBooks();
    books.create();
    books.post(posting("CANCEL", 2));
    const { seen, all, percent, parts } = covered(books, erp);
    expect(parts).toEqual({
      operations: { seen: 1, all: 2 },
      events: { seen: 2, all: 48 },
      transitions: { seen: 2, all: 14 },
      requirements: { seen: 0, all: 0 },
    });
    expect({ seen, all, percent }).toEqual({ seen: 5, all: 64, percent: 7.8 });
  });

  it("is rounded for display, and compared as it is", () => {
    const coverage = { ...covered(new LiteralHistory()), seen: 2, all: 3 };
    expect(isBelow(coverage, 66.6)).toBe(false);
    expect(isBelow(coverage, 66.67)).toBe(true);
  });

  it("names as many items as are missing, those that miss altogether as one", () => {
    const books = new LiteralBooks();
    books.create();
    const coverage = covered(books, erp);
    const missing = missingIn(coverage);
    expect(missing.slice(0, 2)).toEqual([
      "event OUTWARD_ORDER_CANCEL",
      "event OUTWARD_ORDER_PARTIAL_CANCEL",
    ]);
    expect(missing).toContain("order: created → completed");
    expect(missing).toContain("outwardSalesPosting answered lost");
    expect(missing).toContain("OUTWARD_ORDER_CREATE in a backlog");
    const single = missing.length + 5 * (8 - 1);
    expect(single).toBe(coverage.all - coverage.seen);
  });
});

describe("a history in pieces", () => {
  it("comes to the same as the whole", () => {
    const history = new LiteralHistory();
    for (const orderCode of ["K-1", "K-2"]) {
      const create = created(1, { A: 2 }, { orderCode });
      history.deliver(create);
      history.deliver(create);
      history.call("packOrder", pack({ A: 2 }, { orderCode }));
      history.deliver(expected({ R: "A" }, { forwardOrderCode: orderCode }), {
        operation: "returnOrderEvent",
      });
    }
    const tally = new CoverageTally(efs, []);
    for (const entry of history.entries) tally.see(entry);
    for (const orderCode of ["K-1", "K-2"])
      tally.addLives(history.life(orderCode).entries);
    expect(tally.table()).toEqual(covered(history));
    expect(tally.table().seen).toBeGreaterThan(5);
  });
});
