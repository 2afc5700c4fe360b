/**
 * Whether a series of measurements grows. The slope is Theil and Sen's: the median of the slopes of all pairs, so that a few
 * peaks do not move it. How sure it is, blocks of the residuals say, drawn again and again from a seed: whole blocks, for what
 * collects its garbage rises and falls over many measurements, and these are not independent of one another.
 */
import { seededRandom } from "../../src/simulator/random.js";
import {
  medianOf,
  quantileOf,
  type Point,
} from "../support/measuring/statistics.js";

export interface TrendLimits {
  /** Seconds that a series must cover to be judged at all. */
  readonly leastSeconds: number;
  /** Seconds of which one point is made, their median. */
  readonly binSeconds: number;
  /** Seconds that are drawn together. */
  readonly blockSeconds: number;
  /** Growth over the series, as a part of its median, that is none: what the engine compiles, and pages that come and go. */
  readonly leastGrowth: number;
  /** The same, from which on it is too much whatever the noise. */
  readonly mostGrowth: number;
}

export const usualLimits: TrendLimits = {
  leastSeconds: 600,
  binSeconds: 15,
  blockSeconds: 120,
  leastGrowth: 0.01,
  mostGrowth: 0.05,
};

export interface Trend {
  /**
   * `flat`: the interval of the slope holds zero or less, or the slope is less than the least growth; and even its upper end is
   * less than the bound. `grows`: all of the interval is above zero, or the slope is above the bound. `inconclusive`: too short, or
   * too noisy to tell.
   */
  readonly outcome: "flat" | "grows" | "inconclusive";
  readonly why: string;
  /** An hour's growth, in the unit of the series; null where there is too little to say. */
  readonly perHour: number | null;
  /** 95 % of the slopes that were drawn lie between. */
  readonly interval: readonly [number, number] | null;
  /** From the beginning to the end of the series, as a part of its median. */
  readonly growth: number | null;
  readonly seconds: number;
}

const draws = 1_000;

/** @param points x in seconds, upwards @param seed of the drawing */
export function trendOf(
  points: readonly Point[],
  limits: TrendLimits = usualLimits,
  seed = 1,
): Trend {
  const seconds = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
  const bins = binned(points, limits.binSeconds);
  if (seconds < limits.leastSeconds || bins.length < 20)
    return {
      outcome: "inconclusive",
      why: `${Math.round(seconds)} s were measured, and at least ${limits.leastSeconds} s are needed`,
      perHour: null,
      interval: null,
      growth: null,
      seconds,
    };
  const slope = theilSen(bins);
  const level = medianOf(bins.map(({ y }) => y));
  const drawn = drawnSlopes(bins, slope, limits, seed);
  const [low, high] = [quantileOf(drawn, 0.025), quantileOf(drawn, 0.975)];
  const growthOf = (one: number): number => (one * seconds) / level;
  const hour = 3_600;
  return {
    ...judged(low, growthOf(slope), growthOf(high), limits),
    perHour: slope * hour,
    interval: [low * hour, high * hour],
    growth: growthOf(slope),
    seconds,
  };
}

function judged(
  low: number,
  growth: number,
  highest: number,
  { leastGrowth: least, mostGrowth: most }: TrendLimits,
): Pick<Trend, "outcome" | "why"> {
  const bound = `${most * 100} %`;
  if (growth >= most)
    return {
      outcome: "grows",
      why: `it grew by ${percent(growth)}, and ${bound} is too much`,
    };
  if (low > 0 && growth < least && highest < most)
    return {
      outcome: "flat",
      why: `it grew by ${percent(growth)}, and less than ${least * 100} % is what the engine and the allocator do of their own accord`,
    };
  if (low > 0)
    return {
      outcome: "grows",
      why: "all of the interval of its slope is above zero",
    };
  return highest < most
    ? {
        outcome: "flat",
        why: `the interval of its slope holds zero or less, and its upper end is a growth of less than ${bound}`,
      }
    : {
        outcome: "inconclusive",
        why: `it may have grown by ${percent(highest)} or not at all: too noisy to tell`,
      };
}

/** The median of each bin, at its middle. */
function binned(points: readonly Point[], binSeconds: number): Point[] {
  const bins = new Map<number, number[]>();
  const first = points[0]?.x ?? 0;
  for (const { x, y } of points) {
    const bin = Math.floor((x - first) / binSeconds);
    bins.set(bin, [...(bins.get(bin) ?? []), y]);
  }
  return [...bins].map(([bin, values]) => ({
    x: first + (bin + 0.5) * binSeconds,
    y: medianOf(values),
  }));
}

/** @param points at two places at least */
export function theilSen(points: readonly Point[]): number {
  // Thousands of slopes, a thousand times: numbers in a row are sorted several times faster.
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let count = 0;
  for (const [index, one] of points.entries())
    for (let next = index + 1; next < points.length; next += 1) {
      const other = points[next];
      if (other === undefined || other.x === one.x) continue;
      slopes[count] = (other.y - one.y) / (other.x - one.x);
      count += 1;
    }
  return quantileOf(slopes.subarray(0, count).sort(), 0.5);
}

/** Upwards: the slopes of the same line with residuals that stand elsewhere, block by block. */
function drawnSlopes(
  points: readonly Point[],
  slope: number,
  { binSeconds, blockSeconds }: TrendLimits,
  seed: number,
): number[] {
  const random = seededRandom(seed);
  const rest = points.map(({ x, y }) => y - slope * x);
  const block = Math.min(
    Math.max(1, Math.round(blockSeconds / binSeconds)),
    Math.floor(points.length / 2),
  );
  const starts = points.length - block + 1;
  return Array.from({ length: draws }, () => {
    const drawn: number[] = [];
    while (drawn.length < points.length) {
      const from = Math.floor(random.next() * starts);
      drawn.push(...rest.slice(from, from + block));
    }
    const again = points.map(({ x }, index) => ({
      x,
      y: slope * x + (drawn[index] ?? 0),
    }));
    return theilSen(again);
  }).sort((a, b) => a - b);
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}
