/**
 * Whether a figure grows: a straight line through the readings (least squares). It grows when its slope is above what the
 * scatter of the readings explains (by three standard errors), and when what it gains over all readings is worth speaking of.
 */
export interface Trend {
  /** Per step of the readings. */
  readonly slope: number;
  readonly standardError: number;
  /** Slope times steps. */
  readonly gain: number;
  readonly grows: boolean;
}

/** @param least a gain over all readings below this is none, in the unit of the readings */
export function trendOf(readings: readonly number[], least: number): Trend {
  const count = readings.length;
  if (count < 5) throw new RangeError("a trend needs five readings");
  const middle = (count - 1) / 2;
  const mean = readings.reduce((sum, one) => sum + one, 0) / count;
  let across = 0;
  let along = 0;
  readings.forEach((one, index) => {
    across += (index - middle) * (one - mean);
    along += (index - middle) ** 2;
  });
  const slope = across / along;
  const rest = readings.reduce(
    (sum, one, index) => sum + (one - mean - slope * (index - middle)) ** 2,
    0,
  );
  const standardError = Math.sqrt(rest / (count - 2) / along);
  const gain = slope * (count - 1);
  return {
    slope,
    standardError,
    gain,
    grows: slope > 3 * standardError && gain > least,
  };
}
