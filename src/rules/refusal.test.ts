import { describe, expect, it } from "vitest";
import { isTemporary, lastingRefusals } from "./refusal.js";

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

  it.each([400, 404, 409, 422])("with %i are meant", (status) => {
    expect(isTemporary(status)).toBe(false);
    expect(lastingRefusals(refused(500, status))).toHaveLength(1);
  });
});
