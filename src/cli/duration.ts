/** Durations as people write them on a command line. */

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

const longest = 24 * units.h;

/** Milliseconds of a whole number with its unit (`500ms`, `5s`, `2m`, `1h`), at most 24 hours; null for anything else. */
export function parseDuration(text: string): number | null {
  const match = /^(\d{1,8})(ms|s|m|h)$/.exec(text);
  const unit = match?.[2] as keyof typeof units | undefined;
  if (unit === undefined) return null;
  const milliseconds = Number(match?.[1]) * units[unit];
  return milliseconds <= longest ? milliseconds : null;
}
