/** Times of the bodies: read in every form that the sources show, written in the one that the OMS is set up for. */
import type { Alternatives } from "./settings.js";

/** `utc` is the form of Increff's samples. */
export type TimeForm = Alternatives["times"];

/** In the OMS's own form already, and a day of every month. */
const written =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+00:00$/;

/** Milliseconds since the epoch, or null for what names no point in time, such as 31 February. */
export function readTime(text: string): number | null {
  if (written.test(text)) return Date.parse(text);
  if (!beginsWithADay(text)) return null;
  const plain = text
    .replace(/\[[^\]]*\]$/, "")
    .replace(/(\.\d{3})\d+/, "$1")
    // A leap second has no number of its own; it counts as the second before.
    .replace(/:60(?=[.Z+-])/, ":59");
  const milliseconds = Date.parse(plain);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** `Date.parse` makes 2 March of 30 February, and a year of any number. */
function beginsWithADay(text: string): boolean {
  const [, year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? [];
  if (day === undefined) return false;
  // Day 0 is the last one of the month before. Gregorian years repeat after 400, and years below 100 have a meaning of their own.
  const days = new Date(
    Date.UTC(2000 + (Number(year) % 400), Number(month), 0),
  ).getUTCDate();
  return Number(day) >= 1 && Number(day) <= days;
}

const indianOffset = 5.5 * 60 * 60 * 1000;

/**
 * For example `2020-10-16T20:22:28.000+00:00`, the same as `2020-10-17T01:52:28.000+05:30`, or
 * `2020-10-16T20:22:28Z[UTC]`, where Java leaves out a fraction of nothing.
 *
 * @param milliseconds since the epoch; a fraction is cut off
 */
export function writeTime(
  milliseconds: number,
  form: TimeForm = "utc",
): string {
  const whole = Math.trunc(milliseconds);
  switch (form) {
    case "utc":
      return new Date(whole).toISOString().replace("Z", "+00:00");
    case "indian":
      return new Date(whole + indianOffset)
        .toISOString()
        .replace("Z", "+05:30");
    case "java":
      return `${new Date(whole).toISOString().replace(".000Z", "Z")}[UTC]`;
  }
}

/** A time of a body in the OMS's own form; what cannot be read stays as it is. */
export function rewriteTime(text: string, form: TimeForm = "utc"): string {
  if (form === "utc" && written.test(text)) return text;
  const milliseconds = readTime(text);
  return milliseconds === null ? text : writeTime(milliseconds, form);
}

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
