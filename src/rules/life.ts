/**
 * Splits a history into the lives of its orders: for every order (location and order code), the entries that concern it.
 *
 * An exchange that names several orders (picklist, manifest, handover) belongs to the life of each. Returns belong to the
 * life of their forward order. Codes are compared exactly, as written: `K-1` and `k-1` are two orders.
 */
import { readJson } from "../history/body.js";
import type {
  DriverEntry,
  ExchangeEntry,
  FaultEntry,
  HistoryEntry,
  ObservationEntry,
  VendorEntry,
} from "../history/entry.js";
import { backlogsIn, releaseIn, type Backlog } from "./backlog.js";
import { isRecord, text } from "./json.js";
import { outcomeOf } from "./outcome.js";

/** What can stand in an order's life. Vendor entries (restart, kill) stand in every life that had begun. */
export type LifeEntry =
  ExchangeEntry | ObservationEntry | DriverEntry | FaultEntry | VendorEntry;

export interface OrderLife {
  readonly orderCode: string;
  readonly locationCode: string;
  /** In the order of `seq`. */
  readonly entries: readonly LifeEntry[];
  /**
   * For a life to which nothing was delivered: orders that were, and whose code is written the same or nearly so. A call
   * about such a life may be meant for one of them.
   */
  readonly relatives?: readonly Subject[];
  /** Event types that the vendor has acknowledged somewhere in this history when they came as they are. */
  readonly acknowledges?: ReadonlySet<string>;
  /** The backlog to which its messages belonged, if they had waited for the end of an outage. */
  readonly backlog?: Backlog;
  /** Another order with the same content, of which the same was told in another order of delivery. */
  readonly counterpart?: OrderLife;
}

export interface Subject {
  readonly orderCode: string;
  readonly locationCode: string;
}

export function livesOf(history: Iterable<HistoryEntry>): OrderLife[] {
  const lives = new Map<
    string,
    { orderCode: string; locationCode: string; entries: LifeEntry[] }
  >();
  // A fault may make a body unreadable; its entry, which comes first, says which order it was about.
  const faulted = new Map<number, readonly Subject[]>();
  // In a history that was put together of parts, the process of one part is not that of another.
  let begun: LifeEntry[][] = [];
  for (const entry of history) {
    if (entry.kind === "mark") {
      if (entry.mark.type === "part") begun = [];
      continue;
    }
    if (entry.kind === "vendor") {
      if (entry.event !== "output")
        for (const entries of begun) entries.push(entry);
      continue;
    }
    let subjects = subjectsOf(entry);
    if (entry.kind === "fault") faulted.set(entry.seq, subjects);
    if (
      entry.kind === "exchange" &&
      subjects.length === 0 &&
      entry.fault !== undefined
    )
      subjects = [...(faulted.get(entry.fault) ?? [])];
    for (const subject of subjects) {
      const key = JSON.stringify([subject.locationCode, subject.orderCode]);
      let life = lives.get(key);
      if (life === undefined) {
        life = { ...subject, entries: [] };
        lives.set(key, life);
        begun.push(life.entries);
      }
      life.entries.push(entry);
    }
  }
  const acknowledges = acknowledgedIn(lives.values());
  const backlogs = backlogsIn(lives.values());
  const told = withRelatives(
    [...lives.values()].map((life) => {
      const released = releaseIn(life.entries);
      const backlog =
        released === undefined ? undefined : backlogs.get(released.name);
      return {
        ...life,
        acknowledges,
        ...(backlog === undefined ? {} : { backlog }),
      };
    }),
  );
  return told.map((life) => {
    const counterpart = counterpartOf(life, told);
    return counterpart === undefined ? life : { ...life, counterpart };
  });
}

/** The kit says of whose story an order's is another telling. */
function counterpartOf(
  life: OrderLife,
  lives: readonly OrderLife[],
): OrderLife | undefined {
  for (const entry of life.entries) {
    if (entry.kind !== "fault") continue;
    const code = entry.parameters["storyOf"];
    if (code === undefined) continue;
    return lives.find(
      ({ orderCode, locationCode }) =>
        orderCode === code && locationCode === life.locationCode,
    );
  }
  return undefined;
}

function acknowledgedIn(lives: Iterable<OrderLife>): Set<string> {
  const eventTypes = new Set<string>();
  for (const { entries } of lives) {
    for (const entry of entries) {
      if (entry.kind !== "exchange" || entry.direction !== "outbound") continue;
      if (entry.fault !== undefined || outcomeOf(entry) !== "acknowledged")
        continue;
      const body = readJson(entry.requestBody);
      const eventType = isRecord(body) ? text(body["eventType"]) : undefined;
      if (eventType !== undefined) eventTypes.add(eventType);
    }
  }
  return eventTypes;
}

function withRelatives(lives: readonly OrderLife[]): OrderLife[] {
  const delivered = new Map<string, Subject[]>();
  for (const { orderCode, locationCode, entries } of lives) {
    if (!entries.some(isDelivery)) continue;
    const key = alike(orderCode);
    const known = delivered.get(key);
    if (known === undefined) delivered.set(key, [{ orderCode, locationCode }]);
    else known.push({ orderCode, locationCode });
  }
  return lives.map((life) => {
    const relatives = delivered.get(alike(life.orderCode));
    return relatives === undefined || life.entries.some(isDelivery)
      ? life
      : { ...life, relatives };
  });
}

function isDelivery(entry: LifeEntry): boolean {
  return entry.kind === "exchange" && entry.direction === "outbound";
}

/** Equal for codes that differ only by case, blanks around them or leading zeros. */
function alike(code: string): string {
  return code
    .trim()
    .toLowerCase()
    .replaceAll(/(^|\D)0+(?=\d)/g, "$1");
}

/** The orders that an entry is about. */
export function subjectsOf(
  entry: ExchangeEntry | ObservationEntry | DriverEntry | FaultEntry,
): Subject[] {
  switch (entry.kind) {
    case "observation":
      return [{ orderCode: entry.orderCode, locationCode: entry.locationCode }];
    case "driver":
    case "fault":
      return entry.orderCode === undefined
        ? []
        : [
            {
              orderCode: entry.orderCode,
              locationCode: entry.locationCode ?? "",
            },
          ];
    case "exchange":
      return subjectsOfBody(readJson(entry.requestBody));
  }
}

function subjectsOfBody(body: unknown): Subject[] {
  if (!isRecord(body)) return [];
  const locationCode = text(body["locationCode"]) ?? "";
  const codes = new Set<string>();
  const own = text(body["orderCode"]) ?? text(body["forwardOrderCode"]);
  if (own !== undefined) codes.add(own);
  for (const listed of [body["orderCodes"], body["orderList"]]) {
    if (!Array.isArray(listed)) continue;
    for (const item of listed as unknown[]) {
      const code =
        text(item) ?? (isRecord(item) ? text(item["orderCode"]) : undefined);
      if (code !== undefined) codes.add(code);
    }
  }
  return [...codes].map((orderCode) => ({ orderCode, locationCode }));
}
