/** What a Retry-After header asks for. */
import type { ExchangeEntry } from "../../history/entry.js";

export interface Wait {
  readonly seconds: number;
  /** Wall-clock time until which the caller is to wait. */
  readonly until: number;
}

/** Undefined without the header, or when it is no number of seconds. */
export function waitAfter(exchange: ExchangeEntry): Wait | undefined {
  const value = exchange.responseHeaders["retry-after"]?.trim();
  if (value === undefined || !/^\d{1,9}$/.test(value)) return undefined;
  const seconds = Number(value);
  return {
    seconds,
    until: exchange.at + exchange.durationMs + seconds * 1_000,
  };
}
