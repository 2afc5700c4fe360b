import { describe, expect, it } from "vitest";
import { isPutOff, isTemporary, lastingRefusals } from "./refusal.js";

const refused = (...statuses: number[]) =>
  statuses.map((status) => ({
    outcome: "refused" as const,
    exchange: { status },
  }));

describe("refusals", () => {
  it.each([408, 425, 429, 500, 503])("with %i are for now", (status) => {
    expect(isTemporary(status)).toBe(true);
    expect(lastingRefusals(refused(status, status))).toEqual([]);
    expect(lastingRefusals(refused(status, status, status))).toHaveLength(3);
  });

  it.each([
    [408, true],
    [429, true],
    [503, true],
    [500, false],
    [502, false],
    [409, false],
  ])("with %i ask to come again: %s", (status, putOff) => {
    const [one, ...others] = refused(status, status, status);
    if (one === undefined) throw new Error("there are three");
    expect(isPutOff(one, [one])).toBe(putOff);
    expect(isPutOff(one, [one, ...others])).toBe(false);
  });

  it.each([400, 404, 409, 422])("with %i are meant", (status) => {
    expect(isTemporary(status)).toBe(false);
    expect(lastingRefusals(refused(500, status))).toHaveLength(1);
  });
});
