/** Which refusals say "not now" and which say "no". */

/** Time-out, too early, too many: the same message may well be taken a moment later. */
const notNow: readonly number[] = [408, 425, 429];

/** A 5xx says that something broke at the receiver; delivery is repeated exactly for that. */
export function isTemporary(status: number | null): boolean {
  return status !== null && (status >= 500 || notNow.includes(status));
}

/** So often refused, and never taken, "not now" means "no". */
const often = 3;

interface Refusable {
  readonly outcome: "acknowledged" | "refused" | "uncertain";
  readonly exchange: { readonly status: number | null };
}

/** The refusals among these deliveries of one message that mean it: a clear no, or "not now" again and again. */
export function lastingRefusals<Delivery extends Refusable>(
  deliveries: readonly Delivery[],
): Delivery[] {
  const refused = deliveries.filter((one) => one.outcome === "refused");
  return refused.length >= often
    ? refused
    : refused.filter((one) => !isTemporary(one.exchange.status));
}
