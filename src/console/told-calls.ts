/**
 * The calls of an EFS as what a warehouse is driven to do. A call that went wrong in the OMS and was made again is one piece of
 * work, with the outage before it.
 */
import { readJson } from "../history/body.js";
import type { ExchangeEntry, FaultEntry } from "../history/entry.js";
import { visible } from "../history/visible.js";
import { isRecord, quantity, records, text } from "../rules/json.js";
import { subjectsOf } from "../rules/life.js";
import type { Need } from "../scenario/scenario.js";
import type { DriveStep } from "../scenario/step.js";
import type { Cast, CastOrder } from "./cast.js";
import type { Doing } from "./doing.js";
import { isForbidden, packedIn } from "./excess.js";
import { outagesOf } from "./told-outages.js";
import type { Told, ToldStep } from "./told.js";

export interface CallSources {
  readonly cast: Cast;
  /** Inbound, in the order in which they began. */
  readonly calls: readonly ExchangeEntry[];
  readonly faults: ReadonlyMap<number, FaultEntry>;
  readonly doings: readonly Doing[];
  readonly leftOut: (text: string) => void;
}

type Work = Pick<DriveStep, "drive"> & { readonly needs?: Need };

/** What a vendor is driven to, for each of its operations about orders. */
const works: Readonly<Record<string, Work>> = {
  packOrder: { drive: "pack" },
  cancelOrderItems: { drive: "cancel" },
  processReturn: { drive: "process-return", needs: "returns" },
  createPicklist: { drive: "create-picklist", needs: "picklist" },
  addOrdersToPicklist: { drive: "add-to-picklist", needs: "picklist" },
  createManifest: { drive: "manifest", needs: "manifest" },
  notifyHandover: { drive: "handover", needs: "handover" },
  manifestAndHandover: { drive: "handover", needs: "handover" },
};

/** The same call, made until it had an answer that ends it. */
interface Chain {
  readonly calls: ExchangeEntry[];
  readonly work: Work;
}

export function toldCalls(sources: CallSources): Told[] {
  return chainsOf(sources).flatMap((chain) => {
    const [first] = chain.calls;
    if (first === undefined) return [];
    const orders = ordersOf(first, sources.cast);
    const steps = stepsOf(chain, orders, sources);
    if (steps.length === 0) return [];
    return [
      {
        position: first.opened,
        steps: [...outagesOf(chain.calls, orders[0], sources), ...steps],
        needs: chain.work.needs === undefined ? [] : [chain.work.needs],
        seqs: chain.calls.map(({ seq }) => seq),
      },
    ];
  });
}

function chainsOf({ cast, calls, leftOut }: CallSources): Chain[] {
  const chains: Chain[] = [];
  const open = new Map<string, Chain>();
  for (const call of calls) {
    const operation = call.operation ?? "";
    if (ordersOf(call, cast).length === 0) continue;
    const work = Object.hasOwn(works, operation) ? works[operation] : undefined;
    if (work === undefined) {
      if (operation === "" || isRefused(call))
        leftOut(
          visible(
            `#${call.seq} ${call.method} ${call.url.split("?")[0] ?? ""} was answered with ${call.status ?? "nothing"}.`,
          ),
        );
      continue;
    }
    const key = `${operation} ${call.requestBody.text}`;
    const chain = open.get(key) ?? { calls: [], work };
    if (chain.calls.length === 0) {
      open.set(key, chain);
      chains.push(chain);
    }
    chain.calls.push(call);
    if (isFinal(call)) open.delete(key);
  }
  return chains;
}

function isFinal({ ending, status }: ExchangeEntry): boolean {
  return (
    ending === "answered" && status !== null && status !== 429 && status < 500
  );
}

function isRefused({ status }: ExchangeEntry): boolean {
  return status === null || status >= 400;
}

function ordersOf(call: ExchangeEntry, cast: Cast): CastOrder[] {
  const body = readJson(call.requestBody);
  const place = isRecord(body)
    ? {
        locationCode: text(body["locationCode"]),
        channelName: text(body["channelName"]),
      }
    : {};
  return cast.named(
    subjectsOf(call).map(({ orderCode }) => orderCode),
    {
      ...(place.locationCode === undefined
        ? {}
        : { locationCode: place.locationCode }),
      ...(place.channelName === undefined
        ? {}
        : { channelName: place.channelName }),
    },
  );
}

function stepsOf(
  chain: Chain,
  orders: readonly CastOrder[],
  sources: CallSources,
): ToldStep[] {
  const { cast, leftOut } = sources;
  const last = chain.calls.at(-1);
  const [order] = orders;
  if (last === undefined || order === undefined) return [];
  const { drive } = chain.work;
  const told = `#${last.seq} ${last.operation ?? ""} of ${order.order.orderCode}`;
  const wasRefused = isFinal(last) && isRefused(last);
  if (wasRefused && !(drive === "pack" && isForbidden(last, order, sources))) {
    leftOut(`${told} was refused with ${last.status ?? 0}.`);
    return [];
  }
  const body = readJson(last.requestBody);
  if (!isRecord(body)) return [];
  const texts = (name: string) =>
    `The vendor's ${last.operation ?? "call"} of ${name} came (#${last.seq}).`;
  if (drive === "pack") {
    const lines = cast.lines(packedIn(body));
    const [one, ...rest] = lines;
    if (one === undefined) return [];
    const step: DriveStep = {
      drive,
      order: order.name,
      lines: [one, ...rest],
      ...(wasRefused ? { forbidden: true } : {}),
    };
    const text = wasRefused
      ? `The vendor packed more of ${order.name} than was open (#${last.seq}), which it must not.`
      : texts(order.name);
    return [{ step, text }];
  }
  if (drive === "cancel") return cancelled(body, order, last, sources);
  if (drive === "process-return") return processed(body, order, last, sources);
  if (orders.length > 1 && drive !== "add-to-picklist")
    leftOut(
      `${told} named ${orders.length} of the orders together; in the scenario each has its own call.`,
    );
  return orders.map(({ name }, index) => ({
    step: {
      drive:
        drive === "create-picklist" && index > 0 ? "add-to-picklist" : drive,
      order: name,
    },
    text: texts(name),
  }));
}

/** The call says how many are cancelled in all, the step how many more. */
function cancelled(
  body: Readonly<Record<string, unknown>>,
  order: CastOrder,
  call: ExchangeEntry,
  { cast, calls, doings, leftOut }: CallSources,
): ToldStep[] {
  const before = new Map<string, number>();
  for (const { at, order: one, step } of doings)
    if (one === order && at < call.at && "cancel" in step)
      for (const { sku, quantity } of step.lines ?? [])
        before.set(sku, (before.get(sku) ?? 0) + quantity);
  const byItself = new Map<string, number>();
  for (const earlier of calls) {
    if (earlier.seq >= call.opened || isRefused(earlier)) continue;
    if (earlier.operation !== "cancelOrderItems") continue;
    if (!ordersOf(earlier, cast).includes(order)) continue;
    for (const { sku, quantity } of cast.lines(totalsIn(earlier)))
      byItself.set(sku, quantity);
  }
  const more = cast
    .lines(totalsIn(call))
    .map(({ sku, quantity }) => ({
      sku,
      quantity:
        quantity - Math.max(before.get(sku) ?? 0, byItself.get(sku) ?? 0),
    }))
    .filter((line) => line.quantity > 0);
  const [one, ...rest] = more;
  if (one === undefined) {
    leftOut(
      `#${call.seq} cancelOrderItems of ${order.name} cancelled nothing new.`,
    );
    return [];
  }
  return [
    {
      step: { drive: "cancel", order: order.name, lines: [one, ...rest] },
      text: `The vendor cancelled in ${order.name} (#${call.seq}).`,
    },
  ];
}

function totalsIn(call: ExchangeEntry): Map<string, number> {
  const body = readJson(call.requestBody);
  const totals = new Map<string, number>();
  for (const item of isRecord(body) ? records(body["orderItems"]) : []) {
    const code = text(item["channelSkuCode"]);
    if (code !== undefined)
      totals.set(code, quantity(item["cancelledQuantity"]) ?? 0);
  }
  return totals;
}

function processed(
  body: Readonly<Record<string, unknown>>,
  order: CastOrder,
  call: ExchangeEntry,
  { doings, leftOut }: CallSources,
): ToldStep[] {
  const code = text(body["returnOrderCode"]);
  const known = doings.find(
    ({ order: one, returnCode }) => one === order && returnCode === code,
  );
  if (known?.returnName === undefined) {
    leftOut(`#${call.seq} processReturn of a return that nobody announced.`);
    return [];
  }
  const results = new Set(
    records(body["orderItems"]).map((item) => item["qcStatus"]),
  );
  if (results.size > 1)
    leftOut(
      `#${call.seq} processReturn found some pieces good and others not; in the scenario all are good.`,
    );
  const failed = results.size === 1 && results.has("FAIL");
  return [
    {
      step: {
        drive: "process-return",
        return: known.returnName,
        ...(failed ? { qc: "FAIL" } : {}),
      },
      text: `The vendor processed return ${known.returnName} (#${call.seq}).`,
    },
  ];
}
