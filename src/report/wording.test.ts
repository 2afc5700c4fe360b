import { describe, expect, it } from "vitest";
import { sampleResult } from "./test/sample.js";
import { count, duration, openRequirements } from "./wording.js";

describe("wording", () => {
  it("says durations in the unit that reads best", () => {
    expect(
      [0.4, 34.6, 999, 1000, 1299, 59_999, 60_000, 125_400].map(duration),
    ).toEqual([
      "0 ms",
      "35 ms",
      "999 ms",
      "1.0 s",
      "1.2 s",
      "59.9 s",
      "1 min 0 s",
      "2 min 5 s",
    ]);
  });

  it("counts", () => {
    expect(count(1, "fault")).toBe("1 fault");
    expect(count(1200, "entry", "entries")).toBe("1,200 entries");
  });

  it("orders what is open by weight", () => {
    expect(
      openRequirements(sampleResult).map(
        ({ outcome, level }) => `${outcome} ${level}`,
      ),
    ).toEqual([
      "fail MUST",
      "fail MUST",
      "warn SHOULD",
      "inconclusive MUST",
      "inconclusive SHOULD",
    ]);
  });
});
