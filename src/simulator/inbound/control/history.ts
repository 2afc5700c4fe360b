/**
 * The history, as the control shows it. Entries are numbered without gaps here, by their position; their `seq`, which
 * shares its counter with the beginnings of exchanges, stands in the detail.
 */
import { readJson } from "../../../history/body.js";
import type { HistoryEntry } from "../../../history/entry.js";
import type { History } from "../../../history/history.js";
import { ordersNamedIn } from "../subject.js";
import { ok, time, type ControlHandler } from "./handler.js";

const directions = ["inbound", "outbound", "internal"] as const;

interface About {
  readonly direction: (typeof directions)[number];
  readonly kind: string;
  readonly operation?: string | null;
  readonly orderCodes: readonly string[];
  readonly locationCode?: string | undefined;
  readonly channelName?: string | undefined;
  readonly messageKey?: string | undefined;
  readonly httpStatus?: number | null;
}

export function lastSequence(history: History): number {
  return history.dropped + history.entries.length;
}

export const listHistory: ControlHandler = ({ oms: { history }, query }) => {
  const after = query.whole("after", 0) ?? 0;
  const limit = query.limit();
  const order = query.text("order");
  const direction = query.choice("direction", directions);
  const kind = query.text("kind");
  if (query.error !== undefined) return { error: query.error };
  const entries: unknown[] = [];
  let last = Math.max(after, history.dropped);
  let more = false;
  for (
    let index = last - history.dropped;
    index < history.entries.length;
    index += 1
  ) {
    const entry = history.entries[index];
    if (entry === undefined) break;
    const about = aboutOf(entry);
    const wanted =
      (direction === undefined || about.direction === direction) &&
      (kind === undefined || about.kind === kind) &&
      (order === undefined || about.orderCodes.includes(order));
    if (wanted && entries.length === limit) {
      more = true;
      break;
    }
    last = history.dropped + index + 1;
    if (wanted) entries.push(shown(entry, about, last));
  }
  return ok({
    entries,
    lastSequence: entries.length === 0 && !more ? Math.max(after, last) : last,
    more,
  });
};

function shown(entry: HistoryEntry, about: About, sequence: number): unknown {
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
    httpStatus: about.httpStatus ?? null,
    detail: entry,
  };
}

function aboutOf(entry: HistoryEntry): About {
  switch (entry.kind) {
    case "exchange": {
      const body = readJson(entry.requestBody);
      const channelName = (body as { channelName?: unknown } | null | undefined)
        ?.channelName;
      return {
        ...ordersNamedIn(body, {}),
        direction: entry.direction,
        kind: entry.direction === "inbound" ? "call" : "delivery",
        operation: entry.operation,
        channelName: typeof channelName === "string" ? channelName : undefined,
        messageKey: entry.message,
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

function listOf(code: string | undefined): readonly string[] {
  return code === undefined ? [] : [code];
}
