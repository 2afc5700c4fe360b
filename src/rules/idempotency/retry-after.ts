/** What a Retry-After header asks for. */
import type { ExchangeEntry } from "../../history/entry.js";

export interface Wait {
  readonly seconds: number;
  /**
   * Wall-clock times between which the caller's wait ends. When the answer left is not known to the millisecond: after the
   * call had come, and before the kit took note of its end, which on a busy machine is later than the caller read it.
   */
  readonly earliest: number;
  readonly latest: number;
}

/** Undefined without the header, or when it is no number of seconds. */
export function waitAfter(exchange: ExchangeEntry): Wait | undefined {
  const value = exchange.responseHeaders["retry-after"]?.trim();
  if (value === undefined || !/^\d{1,9}$/.test(value)) return undefined;
  const seconds = Number(value);
  const earliest = exchange.at + seconds * 1_000;
  return { seconds, earliest, latest: earliest + exchange.durationMs };
}
