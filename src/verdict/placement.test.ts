import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../history/entry.js";
import { LiteralHistory } from "../rules/literal-history.js";
import { Placement } from "./placement.js";

const id = "EFS-PAY-01";

/** Two scenarios that run side by side and exercise the same. */
const both = ["listing", "stock-count"].map((scenario) => ({
  scenario,
  title: scenario,
  exercises: [id],
  from: 0,
  to: 1_000,
}));

function placement(history: LiteralHistory, ...asked: (string | undefined)[]) {
  const scenarios = [...asked];
  const entries = history.entries.map((entry): HistoryEntry => {
    if (entry.kind !== "driver") return entry;
    const scenario = scenarios.shift();
    const nowhere = { orderCode: undefined, locationCode: undefined, scenario };
    return { ...entry, ...nowhere } as unknown as HistoryEntry;
  });
  return new Placement(entries, both as never);
}

function listed(history: LiteralHistory): number {
  return history.call("createListing", { skuListings: [] }).seq;
}

describe("a call about no order", () => {
  it("belongs to the scenario that asked for it, whatever runs beside it", () => {
    const history = new LiteralHistory();
    const first = history.open();
    const second = history.open();
    const call = listed(history);
    history.drive("create-listing", {}, "called", { opened: first });
    history.drive("update-inventory", {}, "called", { opened: second });
    expect(placement(history, "listing", "stock-count").ofEntry(call, id)).toBe(
      "listing",
    );
  });

  it("belongs to nobody when two asked for it at once, or nobody did", () => {
    const history = new LiteralHistory();
    const first = history.open();
    const second = history.open();
    const call = listed(history);
    history.drive("create-listing", {}, "called", { opened: first });
    history.drive("create-listing", {}, "called", { opened: second });
    expect(
      placement(history, "listing", "stock-count").ofEntry(call, id),
    ).toBeUndefined();
    const alone = new LiteralHistory();
    expect(placement(alone).ofEntry(listed(alone), id)).toBeUndefined();
  });
});
