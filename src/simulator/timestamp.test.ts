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
    expect(readTime("tomorrow")).toBeNull();
    expect(rewriteTime("tomorrow")).toBe("tomorrow");
  });

  it("knows the day in India", () => {
    expect(indianTime(Date.UTC(2024, 2, 31, 20))).toEqual({
      year: "2024",
      month: "04",
      day: "01",
      time: "01:30:00",
    });
  });
});
