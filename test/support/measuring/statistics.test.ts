import { describe, expect, it } from "vitest";
import { fitOf, quantileOf, spreadOf } from "./statistics.js";

describe("a spread", () => {
  it("has the middle, the least and the most", () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(spreadOf([4, 1, 2, 3]).median).toBe(2.5);
    expect(() => spreadOf([])).toThrow(RangeError);
  });

  it("is interpolated between values", () => {
    expect(quantileOf([0, 10], 0.99)).toBeCloseTo(9.9);
  });
});

describe("a fit", () => {
  it("of a line is that line", () => {
    const points = [1, 3, 10].map((x) => ({ x, y: 2 * x }));
    const { slope, intercept, r2, exponent } = fitOf(points);
    expect(slope).toBeCloseTo(2);
    expect(intercept).toBeCloseTo(0);
    expect(r2).toBeCloseTo(1);
    expect(exponent).toBeCloseTo(1);
  });

  it("tells a square from a line", () => {
    const points = [1, 3, 10].map((x) => ({ x, y: x * x }));
    expect(fitOf(points).exponent).toBeCloseTo(2);
    expect(fitOf(points).r2).toBeLessThan(0.99);
    expect(() => fitOf([{ x: 1, y: 1 }])).toThrow(RangeError);
  });
});
