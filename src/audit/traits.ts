/** What can be said of an order by looking at one entry, or of a life before it is judged. */
import { readJson } from "../history/body.js";
import type { ExchangeEntry, Profile } from "../history/entry.js";
import { isRecord } from "../rules/json.js";
import type { LifeEntry, OrderLife } from "../rules/life.js";
import { outcomeOf } from "../rules/outcome.js";

/** Whose requirements a life is about; one vendor may be both. */
export function profilesIn(entries: readonly LifeEntry[]): Profile[] {
  let posted = false;
  let other = false;
  for (const entry of entries) {
    if (entry.kind !== "exchange") continue;
    if (entry.operation === "outwardSalesPosting") posted = true;
    else other = true;
  }
  return [
    ...(other || !posted ? (["efs"] as const) : []),
    ...(posted ? (["erp"] as const) : []),
  ];
}

/** Operations of an exchange without an order. */
const aboutNoOrder: readonly (string | null)[] = [
  "createListing",
  "updateInventory",
  "searchInventory",
  null,
];

/** A call or a message that belongs to an order, if only one could read to which. */
export function isLostForOrders({
  direction,
  operation,
  requestBody,
}: ExchangeEntry): boolean {
  if (direction === "outbound" && operation === null) return true;
  return requestBody.cut !== undefined && !aboutNoOrder.includes(operation);
}

/** Of a backlog, or of two tellings of one story, one order alone does not say everything. */
export function needsOthers({ entries }: OrderLife): boolean {
  return entries.some(
    (entry) =>
      entry.kind === "fault" &&
      (entry.fault === "F19" || entry.parameters["storyOf"] !== undefined),
  );
}

const endings: readonly unknown[] = [
  "SUBORDER_COMPLETE",
  "SUBORDER_CANCEL",
  "OUTWARD_ORDER_COMPLETE",
  "OUTWARD_ORDER_CANCEL",
];

/** Whether the order is over after this exchange; a message that was not taken will come again. */
export function endsOrder(exchange: ExchangeEntry, before: boolean): boolean {
  const { direction, operation, status } = exchange;
  if (direction === "inbound") {
    const handsOver =
      operation === "notifyHandover" || operation === "manifestAndHandover";
    const done = status !== null && status >= 200 && status <= 299;
    return before || (handsOver && done);
  }
  if (outcomeOf(exchange) !== "acknowledged") return false;
  const body = readJson(exchange.requestBody);
  return before || (isRecord(body) && endings.includes(body["eventType"]));
}
