/** How things are written on the page. Whatever came from outside is made visible and harmless here, and put in as text. */
import { shortened, visible } from "../../history/visible.js";

export { visible, visibleLines } from "../../history/visible.js";

const clock = new Intl.DateTimeFormat(undefined, {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hour12: false,
});
const day = new Intl.DateTimeFormat(undefined, {
  day: "2-digit",
  month: "short",
});

/** `09:30:05`, with the day when it is not today's. */
export function timeText(time: string | number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return String(time);
  const today = new Date();
  return date.toDateString() === today.toDateString()
    ? clock.format(date)
    : `${day.format(date)}, ${clock.format(date)}`;
}

export function plain(
  text: string | number | null | undefined,
  limit = 200,
): string {
  return visible(shortened(String(text ?? ""), limit));
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

const tones: Readonly<Record<string, string>> = {
  OPEN: "accent",
  PARTIALLY_PACKED: "accent",
  PACKED: "pass",
  MANIFESTED: "pass",
  DISPATCHED: "pass",
  COMPLETED: "pass",
  DELIVERED: "pass",
  PROCESSED: "pass",
  EXPECTED: "accent",
  PARTIALLY_PROCESSED: "accent",
  CANCELLED: "none",
  queued: "accent",
  delivering: "accent",
  delivered: "pass",
  failed: "warn",
  held: "warn",
  parked: "fail",
};

/** The colour of a state; it is never the only sign of it. */
export function toneOf(state: string): string {
  return tones[state] ?? "none";
}
