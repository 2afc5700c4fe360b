/** What is made of repeated measurements. */

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @throws RangeError when there is nothing */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined)
    throw new RangeError("There is no spread of no values.");
  return { median: quantileOf(sorted, 0.5), min, max };
}

export function medianOf(values: readonly number[]): number {
  return spreadOf(values).median;
}

/** @param sorted upwards, at least one @param part from 0 to 1; between two values it is interpolated */
export function quantileOf(sorted: ArrayLike<number>, part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export interface LinearFit {
  readonly slope: number;
  readonly intercept: number;
  /** The coefficient of determination: 1 when all points lie on the line. */
  readonly r2: number;
  /** Slope of log y over log x: 1 is linear, 2 quadratic. */
  readonly exponent: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Least squares. @param points at least two, with positive coordinates */
export function fitOf(points: readonly Point[]): LinearFit {
  const line = leastSquares(points);
  const mean = meanOf(points.map(({ y }) => y));
  const rest = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + (point.y - of(point)) ** 2, 0);
  const total = rest(() => mean);
  const left = rest(({ x }) => line.intercept + line.slope * x);
  const logarithms = points.map(({ x, y }) => ({
    x: Math.log(x),
    y: Math.log(y),
  }));
  return {
    ...line,
    r2: total === 0 ? 1 : 1 - left / total,
    exponent: leastSquares(logarithms).slope,
  };
}

function leastSquares(points: readonly Point[]) {
  const x = meanOf(points.map((point) => point.x));
  const y = meanOf(points.map((point) => point.y));
  let above = 0;
  let below = 0;
  for (const point of points) {
    above += (point.x - x) * (point.y - y);
    below += (point.x - x) ** 2;
  }
  if (below === 0)
    throw new RangeError("A line needs points at two places at least.");
  const slope = above / below;
  return { slope, intercept: y - slope * x };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
