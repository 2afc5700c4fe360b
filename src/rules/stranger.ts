/** Deliveries that the kit made as a stranger: with a wrong credential in the place of the configured one (F22). */
import type { Delivered } from "./deliveries.js";

/** Statuses with which a call is turned away for who makes it, not for what it says. */
export const turnedAway: readonly number[] = [401, 403, 407];

/** As the fault says that shaped the delivery; what was really presented is a secret and not in the history. */
export function isStrangers({ fault }: Pick<Delivered, "fault">): boolean {
  return fault?.parameters["variant"] === "wrong-credential";
}
