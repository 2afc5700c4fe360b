/** One request of a run: made from its seed and its index alone, so that it can be made again. */
import type { OperationId } from "../../src/contract/operations.js";
import { efs, erp, marketplace } from "../support/caller.js";
import type { Json } from "../referee/json.js";
import type { ContractBodies } from "./contract-bodies.js";
import { diceOf, type Dice } from "./dice.js";
import { brokenText, withHostileValues } from "./hostile-bodies.js";
import { strangeHeaders, type Header } from "./hostile-heads.js";
import type { Draft } from "./draft.js";
import { framed } from "./hostile-framing.js";
import type { Manner } from "./manner.js";
import { hostilePath, pathOf, queryOf } from "./targets.js";
import { bytesOf } from "./hostile-values.js";
import { recipes, type Fitting } from "./recipes.js";
import { routes, type Route } from "./routes.js";
import { names, type FuzzSession, type World } from "./world.js";

export interface FuzzRequest {
  readonly index: number;
  /** What was done to it, for people. */
  readonly made: string;
  readonly route: Route;
  readonly session: FuzzSession | null;
  readonly method: string;
  readonly bytes: Buffer;
  readonly manner: Manner;
  /** The operation by whose contract the answer is judged; null where the request may not reach it. */
  readonly operation: OperationId | null;
}

const ways = {
  fitting: 40,
  values: 24,
  broken: 8,
  path: 8,
  query: 6,
  head: 8,
  framing: 6,
  slow: 0.2,
} as const;
type Way = keyof typeof ways;

const seldom: Readonly<Record<string, number>> = {
  invoice: 0.04,
  label: 0.04,
  "manifest paper": 0.04,
  "handover paper": 0.04,
  "docs asset": 0.1,
  "contract file": 0.3,
  "console order": 0.3,
  "console scenario": 0.3,
  streamHistory: 0.1,
  listHistory: 0.1,
  listMessages: 0.1,
  replayMessages: 0.1,
  resetSession: 0.5,
};

/** A run begins with so many turns in which every route is called once, and with fitting requests in half of them. */
const turns = 10;

/** Routes with consequences for everything that follows go where nothing else is disturbed. */
const sessionOf: Readonly<Record<string, FuzzSession>> = {
  addFault: "fz-a",
  removeFault: "fz-a",
  clearFaults: "fz-c",
  retryMessage: "fz-a",
  resetSession: "fz-d",
  takeSnapshot: "fz-d",
  deleteSnapshot: "fz-d",
  listSnapshots: "fz-d",
  restoreSnapshot: "fz-d",
  setDelivery: "fz-c",
  releaseMessage: "fz-c",
};

export function requestAt(
  seed: number,
  index: number,
  contracts: ContractBodies,
  world: World,
): FuzzRequest {
  const dice = diceOf(seed, index);
  const route = routeOf(index, dice);
  const way: Way =
    index < (turns / 2) * routes.length
      ? "fitting"
      : possible(route, dice.weighted(ways), contracts);
  const session = sessionOf[route.name] ?? pickSession(dice);
  const fitting: Fitting = {
    ...contractFitting(route, dice, contracts, world),
    ...recipes[route.name]?.(dice, world),
    // Half of the bodies are the contract's own.
    ...(dice.chance(way === "fitting" ? 0.2 : 0.5)
      ? contractFitting(route, dice, contracts, world)
      : {}),
  };
  const strange = way === "path" && dice.chance(0.3);
  const method = strange
    ? dice.pick([
        "GET",
        "PUT",
        "POST",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "HEAD",
        "QUERY",
      ])
    : route.method;
  const inHeader = session !== null && dice.chance(0.3);
  const prefix = session === null || inHeader ? "" : `/sessions/${session}`;
  const target =
    prefix +
    (way === "path" && !strange
      ? hostilePath(route, fitting, dice, world)
      : pathOf(route, fitting, dice, world)) +
    queryOf(route, fitting, dice, contracts, world, way === "query");
  const headers: readonly Header[] = [
    ...headersOf(route, dice),
    ...(inHeader ? [["x-kit-session", session] as const] : []),
  ];
  const sent = way === "head" ? strangeHeaders(headers, dice) : headers;
  const draft: Draft = {
    method,
    target,
    headers: sent,
    body: bodyOf(fitting, way, dice, world),
  };
  const { bytes, manner, made } = framed(
    draft,
    way === "framing" || way === "slow" ? way : "sound",
    dice,
  );
  return {
    index,
    made: made === "" ? way : `${way}: ${made}`,
    route,
    session: sent.some(isForFaults) ? "fz-a" : session,
    method,
    bytes,
    manner,
    operation:
      method === route.method && ["fitting", "values", "broken"].includes(way)
        ? route.operation
        : null,
  };
}

/** A strange header may lead to the session of the faults. */
function isForFaults([name, value]: Header): boolean {
  return name.toLowerCase() === "x-kit-session" && value.includes("fz-a");
}

/** Partners' calls are the most; what takes the mock long by its nature comes seldom, so that others come often. */
const weights = Object.fromEntries(
  routes.map(({ name, partner }) => [name, partner ? 12 : (seldom[name] ?? 1)]),
);

function routeOf(index: number, dice: Dice): Route {
  const inTurn =
    index < turns * routes.length ? routes[index % routes.length] : undefined;
  if (inTurn !== undefined) return inTurn;
  const name = dice.weighted(weights);
  const route = routes.find((one) => one.name === name);
  if (route === undefined) throw new Error(`there is no route ${name}`);
  return route;
}

/** A route without a body has none to spoil. */
function possible(route: Route, way: Way, contracts: ContractBodies): Way {
  const hasBody =
    recipes[route.name] !== undefined || contracts.bodies.has(route.name);
  if ((way === "values" || way === "broken") && !hasBody)
    return route.path.includes("{") ? "path" : "query";
  return way;
}

function pickSession(dice: Dice): FuzzSession | null {
  const name = dice.weighted({
    main: 2,
    "fz-a": 4,
    "fz-b": 3,
    "fz-c": 1,
    "fz-d": 0.5,
  });
  return name === "main" ? null : name;
}

/** A body of the contract, its names taken from what there is, so that some of it meets. */
function contractFitting(
  { name }: Route,
  dice: Dice,
  { bodies }: ContractBodies,
  world: World,
): Fitting {
  const known = bodies.get(name);
  return known === undefined
    ? {}
    : { body: fitted(dice.pick(known), dice, world) };
}

function fitted(value: Json, dice: Dice, world: World): Json {
  if (Array.isArray(value)) return value.map((one) => fitted(one, dice, world));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === "string" && Object.hasOwn(names, key) && dice.chance(0.8)
        ? (names[key]?.(dice, world) ?? null)
        : fitted(inner, dice, world),
    ]),
  );
}

function headersOf(route: Route, dice: Dice): readonly Header[] {
  const wanted = Object.entries(route.headers ?? {});
  const typed: Header[] = [
    ...wanted,
    ...(route.method === "GET"
      ? []
      : [["content-type", "application/json"] as const]),
  ];
  if (!route.partner) return typed;
  const right = /^\/(?:orders|return|inventories)/.test(route.path)
    ? marketplace
    : efs;
  const account = dice.chance(0.95)
    ? right
    : dice.pick([erp, efs, marketplace]);
  return [...typed, ...Object.entries(account)];
}

function bodyOf(
  { body }: Fitting,
  way: Way,
  dice: Dice,
  { receiver }: World,
): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  const text =
    way === "values"
      ? withHostileValues(body, dice)
      : way === "broken"
        ? brokenText(body, dice)
        : JSON.stringify(body);
  return bytesOf(harmless(text, receiver));
}

/** No address of somebody else leaves this computer, and no planned delay keeps a connection for long. */
function harmless(text: string, receiver: string): string {
  return text
    .replaceAll(/https?:[^"]*/gi, () => receiver)
    .replaceAll(
      /("(?:delayMilliseconds|batchEveryMs)"\s*:)\s*-?\d+(?=[,}])/g,
      "$120",
    );
}
