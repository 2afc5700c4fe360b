/** Times of the bodies: read in every form that the sources show, written in the one that Increff's samples use. */

/** Milliseconds since the epoch, or null for what names no point in time. */
export function readTime(text: string): number | null {
  const plain = text
    .replace(/\[[^\]]*\]$/, "")
    .replace(/(\.\d{3})\d+/, "$1")
    // A leap second has no number of its own; it counts as the second before.
    .replace(/:60(?=[.Z+-])/, ":59");
  const milliseconds = Date.parse(plain);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** For example `2020-10-16T20:22:28.000+00:00`. */
export function writeTime(milliseconds: number): string {
  return new Date(Math.trunc(milliseconds))
    .toISOString()
    .replace("Z", "+00:00");
}

/** A time of a body in Increff's form; what cannot be read stays as it is. */
export function rewriteTime(text: string): string {
  const milliseconds = readTime(text);
  return milliseconds === null ? text : writeTime(milliseconds);
}

const indianOffset = 5.5 * 60 * 60 * 1000;

/** The parts of the calendar day and the time of day in India. */
export function indianTime(milliseconds: number): {
  day: string;
  month: string;
  year: string;
  time: string;
} {
  const iso = new Date(Math.trunc(milliseconds) + indianOffset).toISOString();
  return {
    year: iso.slice(0, 4),
    month: iso.slice(5, 7),
    day: iso.slice(8, 10),
    time: iso.slice(11, 19),
  };
}
