/** What the vendor itself did in an order's life: its calls to the OMS, and what the kit had asked it to do. */
import { readJson } from "../../history/body.js";
import type { DriverEntry, ExchangeEntry } from "../../history/entry.js";
import { isRecord } from "../json.js";
import { subjectsOf, type OrderLife } from "../life.js";
import { once } from "../../history/once.js";
import { isTemporary } from "../refusal.js";

/** The calls of an EFS; a marketplace calls the OMS too, and is not judged here. */
export const efsOperations = [
  "createListing",
  "updateInventory",
  "cancelOrderItems",
  "createPicklist",
  "addOrdersToPicklist",
  "packOrder",
  "createManifest",
  "notifyHandover",
  "manifestAndHandover",
  "processReturn",
] as const;

export type EfsOperation = (typeof efsOperations)[number];

/**
 * `done`: the vendor got a 2xx · `refused`: the vendor got a no · `lost`: the kit kept the answer from it ·
 * `failed`: the vendor was told to try again (5xx, 408, 425, 429) · `aborted`: the vendor went away.
 */
export type CallOutcome = "done" | "refused" | "lost" | "failed" | "aborted";

export interface VendorCall {
  readonly exchange: ExchangeEntry;
  /** The parsed body; an unreadable one is an empty object. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly outcome: CallOutcome;
  /** Whether the call had its effect in the OMS; `maybe` where the history does not say. */
  readonly committed: "yes" | "no" | "maybe";
}

/** The calls of these operations, in the order in which they began. */
export function callsOf(
  life: OrderLife,
  ...operations: readonly EfsOperation[]
): readonly VendorCall[] {
  const calls = callsIn(life);
  const [first, ...others] = operations;
  if (first !== undefined && others.length === 0)
    return calls.byOperation.get(first) ?? none;
  return calls.all.filter(({ exchange: { operation } }) =>
    operations.some((one) => one === operation),
  );
}

const none: readonly VendorCall[] = [];

/** For each operation its calls, of those that name several orders only the ones that name this order first. */
export const ownCallsOf = once(
  (life: OrderLife): readonly (readonly [EfsOperation, VendorCall[]])[] =>
    efsOperations.flatMap((operation) => {
      const own = callsOf(life, operation).filter(
        ({ exchange }) => subjectsOf(exchange)[0]?.orderCode === life.orderCode,
      );
      return own.length === 0 ? [] : [[operation, own] as const];
    }),
);

interface Calls {
  readonly all: readonly VendorCall[];
  readonly byOperation: ReadonlyMap<string, readonly VendorCall[]>;
}

/** All calls of an EFS, in the order in which they began. */
const callsIn = once((life: OrderLife): Calls => {
  const calls: VendorCall[] = [];
  for (const entry of life.entries) {
    if (entry.kind !== "exchange" || entry.direction !== "inbound") continue;
    if (!efsOperations.some((operation) => operation === entry.operation))
      continue;
    const parsed = readJson(entry.requestBody);
    const body = isRecord(parsed) ? parsed : {};
    const outcome = outcomeOfCall(entry);
    calls.push({
      exchange: entry,
      body,
      outcome,
      committed: committed(entry, outcome),
    });
  }
  calls.sort((a, b) => a.exchange.opened - b.exchange.opened);
  const byOperation = new Map<string, VendorCall[]>();
  for (const call of calls) {
    const operation = call.exchange.operation ?? "";
    const known = byOperation.get(operation);
    if (known === undefined) byOperation.set(operation, [call]);
    else known.push(call);
  }
  return { all: calls, byOperation };
});

export function outcomeOfCall(exchange: ExchangeEntry): CallOutcome {
  const { ending, status } = exchange;
  if (ending === "answer-lost") return "lost";
  if (ending !== "answered" || status === null) return "aborted";
  if (status >= 200 && status <= 299) return "done";
  return status >= 500 || isTemporary(status) ? "failed" : "refused";
}

function committed(
  { status }: ExchangeEntry,
  outcome: CallOutcome,
): VendorCall["committed"] {
  switch (outcome) {
    case "done":
      return "yes";
    case "refused":
      return "no";
    case "lost":
      return status !== null && status >= 200 && status <= 299 ? "yes" : "no";
    case "failed":
      return status !== null && status >= 500 ? "maybe" : "no";
    case "aborted":
      return "maybe";
  }
}

/** The codes of driver actions that lead to an operation. */
export const actionsFor = {
  createListing: ["create-listing"],
  updateInventory: ["update-inventory"],
  cancelOrderItems: ["cancel"],
  createPicklist: ["create-picklist"],
  addOrdersToPicklist: ["add-to-picklist"],
  packOrder: ["pack"],
  createManifest: ["manifest"],
  notifyHandover: ["handover"],
  manifestAndHandover: ["manifest", "handover"],
  processReturn: ["process-return"],
} as const satisfies Record<EfsOperation, readonly string[]>;

/** Whether an action of the driver is one that leads to this operation. */
export function leadsTo(action: string, operation: string | null): boolean {
  return efsOperations.some(
    (one) =>
      one === operation && actionsFor[one].some((name) => name === action),
  );
}

export interface Driven {
  readonly entry: DriverEntry;
  readonly request: Readonly<Record<string, unknown>>;
}

/** What the kit asked for, by action, in the order in which it asked. */
export function drivenOf(
  life: OrderLife,
  ...actions: readonly string[]
): readonly Driven[] {
  const driven = drivenIn(life);
  return driven.length === 0
    ? driven
    : driven.filter(({ entry }) => actions.includes(entry.action));
}

const drivenIn = once((life: OrderLife): readonly Driven[] => {
  const driven: Driven[] = [];
  for (const entry of life.entries) {
    if (entry.kind !== "driver") continue;
    const request = isRecord(entry.request) ? entry.request : {};
    driven.push({ entry, request });
  }
  return driven.sort((a, b) => a.entry.opened - b.entry.opened);
});

/** The vendor would not do it, or said yes and did not call: nothing reached the OMS. */
export function heldBack(life: OrderLife, { entry }: Driven): boolean {
  if (entry.result !== "refused" && entry.result !== "no-call") return false;
  const operations = efsOperations.filter((operation) =>
    actionsFor[operation].some((action) => action === entry.action),
  );
  return !callsOf(life, ...operations).some(
    ({ exchange }) =>
      exchange.opened > entry.opened && exchange.opened < entry.seq,
  );
}

/** A vendor may have decided on a call this long before the call arrived. */
const decisionMs = 1_000;

/**
 * The moment until which whatever reached the vendor must have been known to it when it decided on the call: when the kit
 * asked for it, or a little before it arrived.
 */
export function decidedAt(
  life: OrderLife,
  call: VendorCall,
  ...actions: readonly string[]
): number {
  const { opened, at } = call.exchange;
  const asked = drivenOf(life, ...actions)
    .map(({ entry }) => entry.opened)
    .filter((tick) => tick < opened)
    .at(-1);
  let moment = asked ?? 0;
  for (const entry of life.entries) {
    if (entry.seq >= opened) break;
    const duration = entry.kind === "exchange" ? entry.durationMs : 0;
    if (entry.at + duration <= at - decisionMs)
      moment = Math.max(moment, entry.seq + 1);
  }
  return Math.min(moment, opened);
}
