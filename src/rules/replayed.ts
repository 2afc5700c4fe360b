/** Whether a history that was delivered again (F21) was delivered again as a whole. */
import { deliveriesOf } from "./deliveries.js";
import type { OrderLife } from "./life.js";

/** Why a right end state does not speak for the whole history; undefined when it does. */
export function partlyReplayed(life: OrderLife): string | undefined {
  const deliveries = deliveriesOf(life);
  const again = deliveries.filter(({ fault }) => fault?.fault === "F21");
  const begun = again[0]?.exchange.opened;
  if (begun === undefined) return undefined;
  const repeated = new Set(again.map(({ identity }) => identity));
  const left = deliveries.find(
    ({ outcome, exchange, identity }) =>
      outcome === "acknowledged" &&
      exchange.seq < begun &&
      !repeated.has(identity),
  );
  return left === undefined
    ? undefined
    : `only a part of the history was delivered again: ${left.eventType} was not`;
}
