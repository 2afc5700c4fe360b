/**
 * An entry of the history, as the control shows it. Entries are numbered without gaps here, by their position; their
 * `seq`, which shares its counter with the beginnings of exchanges, stands in the detail.
 */
import { readJson } from "../../../history/body.js";
import type { ExchangeEntry, HistoryEntry } from "../../../history/entry.js";
import type { Oms } from "../../oms.js";
import { ordersNamedIn } from "../subject.js";
import { time } from "./handler.js";

export const directions = ["inbound", "outbound", "internal"] as const;

/** What an entry can be. */
export const historyKinds = [
  "call",
  "delivery",
  "fault",
  "observation",
  "driver",
  "mark",
  "vendor",
] as const;

/** What an entry is about, as far as it can be filtered. */
export interface About {
  readonly direction: (typeof directions)[number];
  readonly kind: (typeof historyKinds)[number];
  readonly operation?: string | null;
  readonly orderCodes: readonly string[];
  readonly locationCode?: string | undefined;
  readonly channelName?: string | undefined;
  readonly messageKey?: string | undefined;
  readonly eventType?: string | undefined;
  readonly tenant?: string | undefined;
  readonly httpStatus?: number | null;
}

export function showEntry(
  entry: HistoryEntry,
  about: About,
  sequence: number,
  bodies = true,
): unknown {
  return {
    sequence,
    at: time(entry.at),
    direction: about.direction,
    kind: about.kind,
    operation: about.operation ?? null,
    orderCode: about.orderCodes[0] ?? null,
    locationCode: about.locationCode ?? null,
    channelName: about.channelName ?? null,
    messageKey: about.messageKey ?? null,
    eventType: about.eventType ?? null,
    tenant: about.tenant ?? null,
    httpStatus: about.httpStatus ?? null,
    detail: bodies ? entry : withoutBodies(entry),
  };
}

const bulky: ReadonlySet<string> = new Set([
  "requestHeaders",
  "requestBody",
  "responseHeaders",
  "responseBody",
  "body",
  "request",
]);

/** For a list: what is said in few words, without headers and bodies. */
function withoutBodies(entry: HistoryEntry): object {
  return Object.fromEntries(
    Object.entries(entry).filter(([name]) => !bulky.has(name)),
  );
}

export function aboutOf(oms: Oms, entry: HistoryEntry): About {
  switch (entry.kind) {
    case "exchange": {
      const body = readJson(entry.requestBody);
      const { channelName, eventType } = (body ?? {}) as {
        readonly channelName?: unknown;
        readonly eventType?: unknown;
      };
      return {
        ...ordersNamedIn(body, pathOrderOf(entry)),
        direction: entry.direction,
        kind: entry.direction === "inbound" ? "call" : "delivery",
        operation: entry.operation,
        channelName: typeof channelName === "string" ? channelName : undefined,
        messageKey: entry.message,
        eventType:
          entry.direction === "outbound" && typeof eventType === "string"
            ? eventType
            : undefined,
        tenant: entry.tenant ?? receiverOf(oms, entry.message),
        httpStatus: entry.status,
      };
    }
    case "fault":
      return {
        direction: "internal",
        kind: "fault",
        operation: entry.operation ?? null,
        orderCodes: listOf(entry.orderCode),
        locationCode: entry.locationCode,
        messageKey: entry.message,
        tenant: receiverOf(oms, entry.message),
      };
    case "observation":
    case "driver":
      return {
        direction: "internal",
        kind: entry.kind,
        orderCodes: listOf(entry.orderCode),
        locationCode: entry.locationCode,
      };
    case "mark":
    case "vendor":
      return { direction: "internal", kind: entry.kind, orderCodes: [] };
  }
}

/** The order that the address names, where it is about one: `/orders/WEB-1/cancel`. */
function pathOrderOf({
  direction,
  operation,
  url,
}: ExchangeEntry): Readonly<Record<string, string>> {
  if (direction !== "inbound" || operation !== "cancelOutwardOrder") return {};
  const code = /\/orders\/([^/?#]+)\/cancel(?:[?#]|$)/.exec(url)?.[1];
  try {
    return code === undefined ? {} : { orderCode: decodeURIComponent(code) };
  } catch {
    return {};
  }
}

/** The account that a message is for, as long as the message is remembered. */
function receiverOf(oms: Oms, key: string | undefined): string | undefined {
  return key === undefined
    ? undefined
    : oms.dispatcher.delivery(key)?.message.tenant;
}

function listOf(code: string | undefined): readonly string[] {
  return code === undefined ? [] : [code];
}
