/** Which refusals say "not now" and which say "no". */

/** Time-out, too early, too many, overloaded: the same message may well be taken a moment later. */
const notNow: readonly number[] = [408, 425, 429, 503];

export function isTemporary(status: number | null): boolean {
  return status !== null && notNow.includes(status);
}
