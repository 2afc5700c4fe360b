/** Whether a cancellation of the order and a pack of it were under way at the same time (F15). */
import type { ExchangeEntry } from "../../history/entry.js";
import { deliveriesOf } from "../deliveries.js";
import type { OrderLife } from "../life.js";
import { callsOf } from "./calls.js";

/** `seq` of the entries by which the race is known, up to the entry `until`; empty when there was none. */
export function raceOf(life: OrderLife, until = Infinity): number[] {
  const noted = life.entries.filter(
    (entry) =>
      entry.kind === "fault" && entry.fault === "F15" && entry.seq <= until,
  );
  const cancellations = [
    ...deliveriesOf(life)
      .filter(
        ({ family, eventType }) =>
          family === "cancellation" ||
          (family === "order" && eventType.endsWith("_CANCEL")),
      )
      .map(({ exchange }) => exchange),
    ...callsOf(life, "cancelOrderItems").map(({ exchange }) => exchange),
  ];
  const packs = callsOf(life, "packOrder").map(({ exchange }) => exchange);
  const met = new Set(noted.map(({ seq }) => seq));
  for (const pack of packs) {
    for (const cancellation of cancellations) {
      if (Math.max(pack.seq, cancellation.seq) > until) continue;
      if (!overlapped(pack, cancellation)) continue;
      met.add(pack.seq).add(cancellation.seq);
    }
  }
  return [...met].sort((a, b) => a - b);
}

export function isRaced(life: OrderLife, until = Infinity): boolean {
  return raceOf(life, until).length > 0;
}

function overlapped(a: ExchangeEntry, b: ExchangeEntry): boolean {
  return a.seq > b.opened && b.seq > a.opened;
}
