/** Which refusals say "not now" and which say "no". */

/** Time-out, too early, too many: the same message may well be taken a moment later. */
const notNow: readonly number[] = [408, 425, 429];

/** A 5xx says that something broke at the receiver; delivery is repeated exactly for that. */
export function isTemporary(status: number | null): boolean {
  return status !== null && (status >= 500 || notNow.includes(status));
}

/** What a receiver says that is busy or down: come again. A 500 is none of it, for it may be the message that breaks it. */
const comeAgain: readonly number[] = [...notNow, 503];

/** So often refused, and never taken, "not now" means "no". */
const often = 3;

interface Refusable {
  readonly outcome: "acknowledged" | "refused" | "uncertain";
  readonly exchange: { readonly status: number | null };
}

/** Why a repetition that was only put off accuses nobody: nobody came often enough again. */
export const onlyPutOff =
  "the vendor put the repetition off, and it did not come often enough again to tell that from a no";

/**
 * Whether the receiver only asked to come again with this delivery.
 *
 * @param attempts all deliveries of the same, this one too
 */
export function isPutOff(
  { exchange }: Refusable,
  attempts: readonly Refusable[],
): boolean {
  return (
    comeAgain.includes(exchange.status ?? 0) &&
    attempts.filter(({ outcome }) => outcome === "refused").length < often
  );
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
