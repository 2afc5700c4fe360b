/** Whatever a vendor sends or answers: coverage is counted all the same, and counts nothing that is not there. */
import { describe, expect, it } from "vitest";
import { historiesOf, hostileValues } from "../rules/literal-hostile.js";
import { LiteralHistory } from "../rules/literal-history.js";
import { posting } from "../rules/erp/literal-books.js";
import { coverageOf } from "./coverage.js";
import { missingIn } from "./missing.js";

const optionalApis = ["listing", "picklist", "manifest", "handover"];

describe("hostile data", () => {
  it.each(hostileValues.map((value, index) => [index, value] as const))(
    "number %i takes no transition and keeps the figures whole",
    (_index, value) => {
      // Every value meets both profiles, each history one of them; the deepest need not stand in every field.
      const every = value.length > 1_000 ? 3 : 1;
      const histories = [...historiesOf(value)].filter(
        (_history, index) => index % every === 0,
      );
      for (const [index, history] of histories.entries()) {
        const coverage = coverageOf(
          history,
          [],
          { profile: index % 2 === 0 ? "efs" : "erp", optionalApis },
          [],
        );
        const { seen, all, parts, percent } = coverage;
        expect(parts.transitions.seen).toBe(0);
        expect(parts.operations.seen).toBeGreaterThan(0);
        expect(percent).toBe(Math.floor((seen * 1000) / all) / 10);
        expect(missingIn(coverage).length).toBeLessThanOrEqual(all - seen);
      }
    },
    60_000,
  );

  it("of many shipments in many postings is counted in little time", () => {
    const history = new LiteralHistory();
    const shipments = Array.from({ length: 300 }, (_, index) => ({
      shipmentCode: `S-${index}`,
    }));
    for (let messageId = 1; messageId <= 100; messageId += 1)
      history.deliver(posting("COMPLETE", messageId, shipments), {
        operation: "outwardSalesPosting",
      });
    const { transitions } = coverageOf(
      history.entries,
      [],
      { profile: "erp", optionalApis: [] },
      [],
    );
    expect(
      transitions.find(({ from, to }) => from === "invoiced" && to === from)
        ?.taken,
    ).toBe(99 * 300);
  });
});
