import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/simulator/random.js";
import type { Point } from "../support/measuring/statistics.js";
import { theilSen, trendOf } from "./trend.js";

/** A measurement each second. */
function series(seconds: number, of: (second: number) => number): Point[] {
  return Array.from({ length: seconds }, (_, x) => ({ x, y: of(x) }));
}

/** What a heap does: it rises for `period` seconds, and falls back. */
const sawtooth = (second: number, height: number, period: number): number =>
  (height * (second % period)) / period;

const noise = seededRandom(3);
const twentyMinutes = 1_200;
const leak = 10 / 3_600;

describe("a trend", () => {
  it("is flat where memory only rises and falls", () => {
    const points = series(
      twentyMinutes,
      (second) => 200 + sawtooth(second, 12, 47) + noise.next(),
    );
    const trend = trendOf(points);
    expect(trend.outcome).toBe("flat");
    expect(trend.interval?.[0]).toBeLessThanOrEqual(0);
    expect(trend.interval?.[1]).toBeGreaterThan(0);
    expect(Math.abs(trend.growth ?? 1)).toBeLessThan(0.02);
  });

  it("is flat where memory is given back", () => {
    const points = series(
      twentyMinutes,
      (second) => 200 - leak * second + noise.next(),
    );
    const trend = trendOf(points);
    expect(trend.outcome).toBe("flat");
    expect(trend.perHour).toBeCloseTo(-10, 0);
  });

  it("is flat where it grows by hardly anything, however sure that is", () => {
    const trend = trendOf(
      series(twentyMinutes, (second) => 200 + (leak / 5) * second),
    );
    expect(trend.interval?.[0]).toBeGreaterThan(0);
    expect(trend.outcome).toBe("flat");
    expect(trend.why).toContain("it grew by 0.3 %");
  });

  it("grows where a leak is small beside the noise, but steady", () => {
    const points = series(
      twentyMinutes,
      (second) => 200 + leak * second + sawtooth(second, 4, 31) + noise.next(),
    );
    const trend = trendOf(points);
    expect(trend.outcome).toBe("grows");
    expect(trend.why).toContain("above zero");
    expect(trend.perHour).toBeCloseTo(10, 0);
    expect(trend.growth).toBeLessThan(0.05);
  });

  it("grows where there is too much of it, whatever the noise", () => {
    const points = series(
      twentyMinutes,
      (second) => 200 + 60 * leak * (second / 10) + sawtooth(second, 90, 400),
    );
    const trend = trendOf(points);
    expect(trend.outcome).toBe("grows");
    expect(trend.growth).toBeGreaterThan(0.05);
  });

  it("is inconclusive where the noise would hide what is too much", () => {
    const points = series(
      twentyMinutes,
      (second) => 200 + 80 * Math.cos((2 * Math.PI * second) / 400),
    );
    const trend = trendOf(points);
    expect(trend.outcome).toBe("inconclusive");
    expect(trend.why).toContain("too noisy");
  });

  it("is inconclusive, and has no slope, where too little was measured", () => {
    const flat = series(300, () => 200);
    expect(trendOf(flat)).toMatchObject({
      outcome: "inconclusive",
      perHour: null,
      interval: null,
    });
    const leaking = series(300, (second) => 200 + second);
    expect(trendOf(leaking).outcome).toBe("inconclusive");
    expect(trendOf([]).outcome).toBe("inconclusive");
    // Long enough, and hardly looked at.
    const seldom = series(19, () => 200).map(({ x, y }) => ({ x: x * 60, y }));
    expect(trendOf(seldom).outcome).toBe("inconclusive");
  });

  it("is the same for the same seed", () => {
    const points = series(900, (second) => 200 + sawtooth(second, 12, 47));
    expect(trendOf(points, undefined, 5)).toEqual(
      trendOf(points, undefined, 5),
    );
  });
});

describe("Theil and Sen's slope", () => {
  it("is that of a line, and few peaks do not move it", () => {
    const line = series(20, (second) => 3 + 2 * second);
    expect(theilSen(line)).toBe(2);
    const peaked = line.map((point) =>
      point.x % 7 === 3 ? { ...point, y: 500 } : point,
    );
    expect(theilSen(peaked)).toBe(2);
  });
});
