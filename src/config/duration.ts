/** Lengths of time and rates as a person writes them on the command line. */
import type { RateLimit } from "../simulator/settings.js";

const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** `500ms`, `5s`, `2m`, `1h` in milliseconds; undefined for anything else. */
export function milliseconds(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  if (match === null) return undefined;
  return Number(match[1]) * units[match[2] as keyof typeof units];
}

/** `100/1s`, `100/500ms`, or `100/s`; undefined for anything else. */
export function rate(text: string): RateLimit | undefined {
  const match = /^([1-9]\d*)\/(.+)$/.exec(text);
  if (match === null) return undefined;
  const [, requests = "", span = ""] = match;
  const per = milliseconds(/^\d/.test(span) ? span : `1${span}`);
  if (per === undefined || per <= 0) return undefined;
  return { requests: Number(requests), perSeconds: per / 1_000 };
}
