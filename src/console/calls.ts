/** What the page asks beyond the control API: a private interface, which may change with the page. */
import type { Request } from "express";
import { omsError, type OmsError } from "../contract/errors.js";
import { kitVersion } from "../contract/package.js";
import { loadRegister, type Register } from "../rules/register.js";
import { omsOf } from "../simulator/inbound/addressing.js";
import { draftShortOrder } from "../simulator/inbound/control/short-order.js";
import type { BodyOf } from "../simulator/inbound/control/handler.js";
import { checkedBody } from "../simulator/inbound/control/checked-body.js";
import type { Oms } from "../simulator/oms.js";
import { viewOrder } from "../simulator/state/views.js";
import { orderKey } from "../simulator/state/place.js";
import { checkOrderText, insightOf } from "./exchange-insight.js";
import { textOf, type ConsoleAnswer } from "./answer.js";
import { sendAsMarketplace } from "./marketplace.js";
import { judgeOrder, type OrderKey } from "./order-judgement.js";

type Call = (request: Request) => ConsoleAnswer | Promise<ConsoleAnswer>;

let register: Promise<Register> | undefined;

function requirements(): Promise<Register> {
  register ??= loadRegister();
  return register;
}

export const consoleCalls: readonly (readonly [
  "get" | "post",
  string,
  Call,
])[] = [
  ["get", "/about", (request) => ({ body: aboutOf(omsOf(request)) })],
  ["get", "/exchanges/:sequence", exchange],
  ["get", "/orders", order],
  ["post", "/drafts", draft],
  ["post", "/checks", check],
  ["post", "/marketplace/:operation", sendAsMarketplace],
  ["post", "/scenarios", scenario],
];

/** What the forms offer. No credential of any account is in it. */
function aboutOf(oms: Oms): unknown {
  const { settings } = oms;
  return {
    version: kitVersion(),
    baseUrl: oms.documentBase,
    profile: oms.profile,
    timeoutMs: settings.delivery.timeoutMs,
    events: settings.delivery.events,
    partners: settings.tenants.map((tenant) => ({
      role: tenant.role,
      authUsername: tenant.authUsername,
      locations: tenant.locations,
      channels: tenant.channels,
      endpoints: Object.keys(tenant.endpoints).filter(
        (name) => name !== "headers",
      ),
    })),
  };
}

async function exchange(request: Request): Promise<ConsoleAnswer> {
  const oms = omsOf(request);
  const given = request.params["sequence"];
  const { history } = oms;
  const entry = history.entries[Number(given) - history.dropped - 1];
  if (entry?.kind !== "exchange")
    return unknown(
      `sequence: ${String(given).slice(0, 30)} is no exchange that is kept`,
    );
  return {
    body: insightOf(entry, {
      baseUrl: oms.documentBase,
      register: await requirements(),
      profile: oms.profile ?? "efs",
    }),
  };
}

/** An order as the OMS holds it, and what the rules say of it. */
async function order(request: Request): Promise<ConsoleAnswer> {
  const oms = omsOf(request);
  const key = keyOf(request.query);
  if (key === undefined) return incomplete();
  const view = viewOrder(oms.state, key);
  if (view === null)
    return unknown(`orderCode: no order ${key.orderCode.slice(0, 255)} there`);
  // What came before the OMS went back belongs to another life of the order.
  const entries = oms.history.entries.filter(
    ({ seq }) => seq > oms.wentBackAfter,
  );
  const dropped =
    oms.history.dropped + oms.history.entries.length - entries.length;
  const rows = await requirements();
  const createdAt = oms.state.orders.get(orderKey(key))?.createdAt;
  const circumstances = {
    dropped,
    ...(createdAt === undefined ? {} : { createdAt }),
  };
  const judge = (profile: "efs" | "erp"): unknown =>
    judgeOrder(entries, rows, key, profile, circumstances);
  return {
    body: { order: view, judgements: { efs: judge("efs"), erp: judge("erp") } },
  };
}

function draft(request: Request): ConsoleAnswer {
  const parsed = jsonOf(request);
  if (!parsed.ok) return parsed;
  const checked = checkedBody("createOrder", parsed.value);
  if (!checked.ok) return { error: checked.error };
  const wish = (checked.value ?? {}) as BodyOf<"createOrder">;
  const drafted = draftShortOrder(omsOf(request), wish);
  if (!drafted.ok) return { error: drafted.error };
  const { seller, body } = drafted.subject;
  return { body: { channelName: seller.channels[0], order: body } };
}

/** The body is the text that a person typed, whatever it is. */
function check(request: Request): ConsoleAnswer {
  return { body: { problems: checkOrderText(textOf(request), "marketplace") } };
}

async function scenario(request: Request): Promise<ConsoleAnswer> {
  const parsed = jsonOf(request);
  if (!parsed.ok) return parsed;
  const { orders, title, slug } = parsed.value as Record<string, unknown>;
  const keys = Array.isArray(orders) ? orders.map(keyOf) : [];
  if (keys.length === 0 || keys.includes(undefined)) return incomplete();
  const oms = omsOf(request);
  const { NothingToSave, scenarioFromHistory } =
    await import("./scenario-from-history.js");
  try {
    const { fileName, text, leftOut } = scenarioFromHistory({
      entries: oms.history.entries,
      dropped: oms.history.dropped,
      orders: keys as OrderKey[],
      state: oms.state,
      messages: oms.dispatcher.deliveries(),
      register: await requirements(),
      profile: oms.profile ?? "efs",
      ...(isText(slug) ? { slug } : {}),
      ...(isText(title) ? { title } : {}),
    });
    return { body: { fileName, text, leftOut } };
  } catch (error) {
    if (!(error instanceof NothingToSave)) throw error;
    return { error: omsError("conflict", error.message) };
  }
}

function jsonOf(
  request: Request,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: OmsError } {
  try {
    const value: unknown = JSON.parse(textOf(request) || "{}");
    if (typeof value === "object" && value !== null) return { ok: true, value };
  } catch {
    // Said below.
  }
  return {
    ok: false,
    error: omsError("unreadableBody", "body: must be a JSON object"),
  };
}

function keyOf(value: unknown): OrderKey | undefined {
  const { orderCode, locationCode, channelName } = (value ?? {}) as Record<
    string,
    unknown
  >;
  return isText(orderCode) && isText(locationCode) && isText(channelName)
    ? { orderCode, locationCode, channelName }
    : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function incomplete(): ConsoleAnswer {
  const text =
    "orderCode, locationCode and channelName: all three must be given";
  return { error: omsError("invalidBody", text) };
}

function unknown(text: string): ConsoleAnswer {
  return { error: omsError("unknownSubject", text) };
}
