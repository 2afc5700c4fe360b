/**
 * One order's life out of a long history, without reading the bodies of all other exchanges.
 *
 * A body that names the order has its code as it is, or has escapes in it; the others need not be parsed.
 */
import { needsOthers } from "../audit/traits.js";
import { readJson } from "../history/body.js";
import type { ExchangeEntry, HistoryEntry } from "../history/entry.js";
import { isRecord, text } from "../rules/json.js";
import { livesOf, type LifeEntry, type OrderLife } from "../rules/life.js";
import { outcomeOf } from "../rules/outcome.js";

/** Which order, exactly as it is written. */
export interface OrderKey {
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
}

export interface FoundLife {
  readonly life: OrderLife;
  /** Why something before what is seen may be missing; absent when nothing is. */
  readonly headless?: string;
}

/** @returns undefined when no entry is about the order */
export function lifeOf(
  history: readonly HistoryEntry[],
  key: OrderKey,
  known: { readonly dropped?: number; readonly createdAt?: number },
): FoundLife | undefined {
  const { entries, gap } = sinceGap(history);
  const own = ownEntries(entries, key);
  const company = isSeenBesideOthers(own);
  // What was never delivered may be another order's, written otherwise: that only all orders show.
  const alone = own.some(isDelivery) && !company;
  const life = livesOf(
    alone ? inOrder([...own, ...witnesses(entries, own)]) : entries,
  ).find(
    ({ orderCode, locationCode }) =>
      orderCode === key.orderCode && locationCode === key.locationCode,
  );
  if (life === undefined) return undefined;
  const others = channelsOf(life);
  others.delete(key.channelName);
  if (others.size > 0)
    return {
      life: { ...life, entries: life.entries.filter(isNotOf(others)) },
      headless: `there is an order of this code in channel ${[...others].join(", ")} too, and not every call says which it means`,
    };
  const headless = whyHeadless(
    entries,
    gap,
    // The others may be older.
    company ? { ...known, createdAt: -Infinity } : known,
  );
  return headless === undefined ? { life } : { life, headless };
}

/** What comes after the last place at which something may be missing. */
function sinceGap(history: readonly HistoryEntry[]): {
  readonly entries: readonly HistoryEntry[];
  readonly gap: { readonly at: number; readonly reason: string } | undefined;
} {
  const index = history.findLastIndex(
    (entry) => entry.kind === "mark" && entry.mark.type === "gap",
  );
  const entry = history[index];
  return entry?.kind === "mark" && entry.mark.type === "gap"
    ? {
        entries: history.slice(index + 1),
        gap: { at: entry.at, reason: entry.mark.reason },
      }
    : { entries: history, gap: undefined };
}

function whyHeadless(
  entries: readonly HistoryEntry[],
  gap: { readonly at: number; readonly reason: string } | undefined,
  {
    dropped = 0,
    createdAt,
  }: { readonly dropped?: number; readonly createdAt?: number },
): string | undefined {
  const from = gap?.at ?? entries[0]?.at ?? 0;
  // An exchange stands where it ended; what began before belongs to what is gone.
  const isYounger = createdAt !== undefined && createdAt > from;
  if ((gap === undefined && dropped === 0) || isYounger) return undefined;
  return gap === undefined
    ? "an earlier part of the order's life may have left the memory of the mock"
    : `something before may be missing: ${gap.reason}`;
}

/** Everything that may be about the order, and what is about every order. */
function ownEntries(
  entries: readonly HistoryEntry[],
  { orderCode }: OrderKey,
): HistoryEntry[] {
  const faults = new Set<number>();
  return entries.filter((entry) => {
    switch (entry.kind) {
      case "mark":
        return entry.mark.type === "part";
      case "vendor":
        return entry.event !== "output";
      case "exchange": {
        const { text: body } = entry.requestBody;
        return (
          body.includes(orderCode) ||
          body.includes("\\") ||
          (entry.fault !== undefined && faults.has(entry.fault))
        );
      }
      case "fault":
        if (entry.orderCode === orderCode) faults.add(entry.seq);
        return entry.orderCode === orderCode;
      case "driver":
      case "observation":
        return entry.orderCode === orderCode;
    }
  });
}

/**
 * Of the event types that the vendor refused about this order, one exchange each in which it took the type: whether it takes
 * such messages at all is a question to the whole history.
 */
function witnesses(
  entries: readonly HistoryEntry[],
  own: readonly HistoryEntry[],
): ExchangeEntry[] {
  const asked = new Set(
    own.filter(isDelivery).flatMap((exchange) => {
      const type = eventTypeOf(exchange);
      return type !== undefined && outcomeOf(exchange) === "refused"
        ? [type]
        : [];
    }),
  );
  const chosen = new Set(own);
  const found: ExchangeEntry[] = [];
  for (const entry of entries) {
    if (asked.size === 0) break;
    if (!isDelivery(entry) || chosen.has(entry) || entry.fault !== undefined)
      continue;
    if (outcomeOf(entry) !== "acknowledged") continue;
    const type = eventTypeOf(entry);
    if (type !== undefined && asked.delete(type)) found.push(entry);
  }
  return found;
}

function isSeenBesideOthers(own: readonly HistoryEntry[]): boolean {
  return needsOthers({
    orderCode: "",
    locationCode: "",
    entries: own.filter((entry) => entry.kind === "fault"),
  });
}

function inOrder(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.toSorted((one, other) => one.seq - other.seq);
}

function isDelivery(
  entry: HistoryEntry,
): entry is ExchangeEntry & { readonly direction: "outbound" } {
  return entry.kind === "exchange" && entry.direction === "outbound";
}

function eventTypeOf({ requestBody }: ExchangeEntry): string | undefined {
  const body = readJson(requestBody);
  return isRecord(body) ? text(body["eventType"]) : undefined;
}

/** Of the OMS's own messages: it knows in which channel its order is. */
function channelsOf({ entries }: OrderLife): Set<string> {
  return new Set(
    entries.flatMap((entry) => (isDelivery(entry) ? channelOf(entry) : [])),
  );
}

function channelOf({ requestBody }: ExchangeEntry): string[] {
  const body = readJson(requestBody);
  const channel = isRecord(body) ? text(body["channelName"]) : undefined;
  return channel === undefined ? [] : [channel];
}

function isNotOf(channels: ReadonlySet<string>): (entry: LifeEntry) => boolean {
  return (entry) =>
    entry.kind !== "exchange" ||
    !channelOf(entry).some((channel) => channels.has(channel));
}
