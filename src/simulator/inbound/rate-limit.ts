/**
 * How many calls one account may make: a bucket of tokens for each, full at the start, refilled evenly.
 *
 * Promise: a call that waits as long as it was told to is let through, if its account made none in between.
 */
import type { Clock } from "../../history/clock.js";
import type { RateLimit } from "../settings.js";

/** Counted in parts of a token, as many as make the refill of one millisecond whole, so that nothing is ever rounded. */
interface Bucket {
  /** The limit that it was filled under: under another one it is full again. */
  readonly limit: RateLimit;
  parts: number;
  /** When `parts` was true, in milliseconds since the epoch. */
  at: number;
}

export class RateLimiter {
  readonly #limit: () => RateLimit | null;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  /** @param limit asked at every call, for it may change; null lets every call through */
  constructor(limit: () => RateLimit | null, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /**
   * Counts a call of the account.
   *
   * @returns null when it may go on, else after how many whole seconds it may be sent again, at least 1; such a call
   * takes no token
   */
  take(account: string): number | null {
    const limit = this.#limit();
    if (limit === null) return null;
    const { requests, perSeconds } = limit;
    const token = perSeconds * 1000;
    const full = requests * token;
    const now = this.#clock.now();
    let bucket = this.#buckets.get(account);
    if (
      bucket?.limit.requests !== requests ||
      bucket.limit.perSeconds !== perSeconds
    ) {
      bucket = { limit, parts: full, at: now };
      this.#buckets.set(account, bucket);
    }
    const elapsed = Math.max(0, now - bucket.at);
    bucket.parts = Math.min(full, bucket.parts + elapsed * requests);
    bucket.at = now;
    if (bucket.parts >= token) {
      bucket.parts -= token;
      return null;
    }
    const waitMs = (token - bucket.parts) / requests;
    return Math.max(1, Math.ceil(waitMs / 1000));
  }

  /** Every account has its whole limit again. */
  clear(): void {
    this.#buckets.clear();
  }
}
