/** What one exchange must know of others that came before it: bounded, and forgotten from the oldest on. */
import { readJson } from "../history/body.js";
import type { ExchangeEntry, FaultEntry } from "../history/entry.js";
import { isRecord } from "../rules/json.js";
import type { Subject } from "../rules/life.js";
import { outcomeOf } from "../rules/outcome.js";

/** Faults of the kit's own whose orders are remembered for a message that cannot be read. */
const mostFaults = 10_000;
/** Event types of which it is known that the vendor takes them. */
const mostEventTypes = 100;

export class FaultMemory {
  readonly #subjects = new Map<number, readonly Subject[]>();

  note({ seq }: FaultEntry, subjects: readonly Subject[]): void {
    this.#subjects.set(seq, subjects);
    const [oldest] = this.#subjects.keys();
    if (this.#subjects.size > mostFaults && oldest !== undefined)
      this.#subjects.delete(oldest);
  }

  /** The orders of the fault that shaped the exchange. */
  of({ fault }: ExchangeEntry): readonly Subject[] | undefined {
    return fault === undefined ? undefined : this.#subjects.get(fault);
  }
}

/** Adds the event type of a message that the vendor acknowledged as it was. */
export function noteAcknowledged(
  exchange: ExchangeEntry,
  known: Set<string>,
): void {
  if (exchange.direction !== "outbound" || exchange.fault !== undefined) return;
  if (known.size >= mostEventTypes || outcomeOf(exchange) !== "acknowledged")
    return;
  const body = readJson(exchange.requestBody);
  const eventType = isRecord(body) ? body["eventType"] : undefined;
  if (typeof eventType === "string") known.add(eventType);
}
