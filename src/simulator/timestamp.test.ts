import { describe, expect, it } from "vitest";
import { indianTime, readTime, rewriteTime, writeTime } from "./timestamp.js";

describe("times", () => {
  it.each([
    "2020-10-16T20:22:28.000+00:00",
    "2020-10-16T20:22:28Z",
    "2020-10-16T20:22:28Z[UTC]",
    "2020-10-17T01:52:28.000+05:30",
    "2020-10-17T01:52:28+05:30[Asia/Kolkata]",
    "2020-10-16T20:22:28.000999999Z",
  ])("reads %s", (text) => {
    expect(writeTime(readTime(text) ?? Number.NaN)).toBe(
      "2020-10-16T20:22:28.000+00:00",
    );
  });

  it("counts a leap second as the one before", () => {
    expect(rewriteTime("2016-12-31T23:59:60Z")).toBe(
      "2016-12-31T23:59:59.000+00:00",
    );
  });

  it("leaves alone what names no time", () => {
    for (const text of [
      "tomorrow",
      "5",
      "2024-02-30T00:00:00Z",
      "2023-02-29T00:00:00Z",
      "1900-02-29T00:00:00Z",
      "2024-04-31T00:00:00+05:30",
      "2024-13-01T00:00:00Z",
      "2024-00-10T00:00:00Z",
      "2024-01-00T00:00:00Z",
    ])
      expect(readTime(text)).toBeNull();
    expect(readTime("2024-02-29T00:00:00Z")).toBe(Date.UTC(2024, 1, 29));
    expect(readTime("2000-02-29T00:00:00Z")).toBe(Date.UTC(2000, 1, 29));
    expect(rewriteTime("tomorrow")).toBe("tomorrow");
  });

  it.each([
    ["utc", "2020-10-16T20:22:28.000+00:00", "2020-10-16T20:22:28.007+00:00"],
    [
      "indian",
      "2020-10-17T01:52:28.000+05:30",
      "2020-10-17T01:52:28.007+05:30",
    ],
    ["java", "2020-10-16T20:22:28Z[UTC]", "2020-10-16T20:22:28.007Z[UTC]"],
  ] as const)(
    "writes the same moment in the form %s",
    (form, whole, broken) => {
      const at = Date.UTC(2020, 9, 16, 20, 22, 28);
      expect(writeTime(at, form)).toBe(whole);
      expect(writeTime(at + 7.9, form)).toBe(broken);
      expect(rewriteTime("2020-10-16T20:22:28Z", form)).toBe(whole);
      expect(readTime(broken)).toBe(at + 7);
    },
  );

  it("knows the day in India", () => {
    expect(indianTime(Date.UTC(2024, 2, 31, 20))).toEqual({
      year: "2024",
      month: "04",
      day: "01",
      time: "01:30:00",
    });
  });
});
