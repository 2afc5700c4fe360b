/** What was done by hand with some orders in the mock, as a scenario file that runs. */
import { createHash } from "node:crypto";
import type {
  ExchangeEntry,
  FaultEntry,
  HistoryEntry,
  Profile,
} from "../history/entry.js";
import { visible } from "../history/visible.js";
import type { Register } from "../rules/register.js";
import { scenarioText } from "../scenario/scenario-text.js";
import {
  parseScenario,
  type Need,
  type Scenario,
} from "../scenario/scenario.js";
import type { Delivery } from "../simulator/outbound/delivery.js";
import type { StateView } from "../simulator/state/state.js";
import { Cast } from "./cast.js";
import { doingsOf } from "./doings.js";
import { exercisedBy } from "./exercised.js";
import type { OrderKey } from "./life-of-order.js";
import { toldCalls } from "./told-calls.js";
import { toldDeliveries } from "./told-deliveries.js";
import { toldDoings } from "./told-doings.js";
import type { Told } from "./told.js";

/** What was done, as far as the OMS knows it. */
export interface DoneByHand {
  /** All entries that are at hand, oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Entries that have left the memory (`History.dropped`). */
  readonly dropped?: number;
  /** The orders that the scenario is about; they become A, B, C, … in this order. */
  readonly orders: readonly OrderKey[];
  /** `oms.state` */
  readonly state: Pick<StateView, "orders" | "returns" | "shipments">;
  /** `oms.dispatcher.deliveries()`, in the order in which the messages were made. */
  readonly messages: readonly Delivery[];
  readonly register: Register;
  readonly profile: Profile;
  /** Also the name of the file, without `.yaml`; without it one that the content gives. */
  readonly slug?: string;
  readonly title?: string;
}

/** A scenario file, read back and found good. */
export interface SavedScenario {
  readonly slug: string;
  /** `SLUG.yaml` */
  readonly fileName: string;
  readonly text: string;
  readonly scenario: Scenario;
  /** What happened and cannot be said in a scenario, one sentence each; the file has the same as a comment. */
  readonly leftOut: readonly string[];
}

/** Why nothing could be written, in words for a person. */
export class NothingToSave extends Error {
  override readonly name = "NothingToSave";
}

/**
 * @throws NothingToSave when none of the orders is known, or nothing of them was ever sent
 * @throws InputError when what was written is no scenario, which would be a fault of the kit
 */
export function scenarioFromHistory(done: DoneByHand): SavedScenario {
  const { entries, register, profile, dropped = 0 } = done;
  const leftOut = new Set<string>();
  const note = (text: string): void => {
    leftOut.add(visible(text));
  };
  if (dropped > 0)
    note(
      `The ${dropped} oldest entries have left the memory of the mock; what they showed is missing.`,
    );
  const cast = new Cast(done.orders, done.state, note);
  if (cast.orders.length === 0)
    throw new NothingToSave(
      "The OMS knows none of these orders, so there is nothing to write down.",
    );
  const told = retell(done, cast, note);
  const seqs = new Set(told.flatMap((one) => one.seqs));
  if (seqs.size === 0)
    throw new NothingToSave(
      "Nothing of these orders was ever sent to the vendor, so there is nothing to try again.",
    );
  const steps = told.flatMap((one) => one.steps);
  const seen = [
    ...cast.orders.map(({ name }) => name),
    ...steps.flatMap(({ step }) => ("of" in step ? [step.return] : [])),
  ];
  const [first = "", ...others] = seen;
  steps.push({
    step: { observe: others.length === 0 ? first : [first, ...others] },
    text: "The kit looks at what the vendor shows.",
  });
  const keys = cast.orders.map(({ order }) => order);
  const exercises = exercisedBy(entries, keys, {
    register,
    profile,
    told: seqs,
  });
  const usual = register.requirements.find((row) => row.profile === profile);
  const orders = Object.fromEntries(
    cast.orders.map(({ name, definition }) => [name, definition]),
  );
  const codes = keys.map(({ orderCode }) => orderCode);
  const slug = slugOf(done.slug, JSON.stringify([orders, steps]));
  const text = scenarioText(
    {
      scenario: slug,
      profile,
      title: titleOf(done.title, codes),
      about:
        "What was done by hand at the mock, once more. A correct vendor acknowledges each message, does what it is asked to, and shows each order as the OMS knows it.",
      exercises:
        exercises.length > 0 || usual === undefined ? exercises : [usual.id],
      needs: [...new Set<Need>(told.flatMap(({ needs = [] }) => needs))].sort(),
      orders,
      steps: steps.map(({ step }) => step),
    },
    {
      head: headOf(cast, slug, [...leftOut]),
      steps: steps.map((one) => visible(one.text)),
    },
  );
  const fileName = `${slug}.yaml`;
  const ids = new Set(register.requirements.map(({ id }) => id));
  const scenario = parseScenario(fileName, text, ids);
  return { slug, fileName, text, scenario, leftOut: [...leftOut] };
}

/** In the order in which it happened. */
function retell(
  { entries, messages, state, profile }: DoneByHand,
  cast: Cast,
  leftOut: (text: string) => void,
): Told[] {
  const exchanges = entries
    .filter((entry): entry is ExchangeEntry => entry.kind === "exchange")
    .sort((one, other) => one.opened - other.opened);
  const faults = new Map<number, FaultEntry>();
  for (const entry of entries)
    if (entry.kind === "fault") faults.set(entry.seq, entry);
  const calls = exchanges.filter(({ direction }) => direction === "inbound");
  const isForVendor = ({ message }: Delivery): boolean =>
    (message.family === "posting") === (profile === "erp");
  const [tenant] = messages.flatMap((delivery) =>
    isForVendor(delivery) && cast.find(delivery.message) !== undefined
      ? [delivery.message.tenant]
      : [],
  );
  const own = messages.filter(
    (delivery) =>
      isForVendor(delivery) &&
      delivery.message.tenant === tenant &&
      cast.find(delivery.message) !== undefined,
  );
  const keys = new Map(own.map((one) => [one.message.key, one]));
  const attempts = new Map<string, ExchangeEntry[]>();
  const strangers: ExchangeEntry[] = [];
  for (const exchange of exchanges) {
    if (exchange.direction !== "outbound") continue;
    const known = keys.get(exchange.message ?? "");
    const isPosting = exchange.operation === "outwardSalesPosting";
    if (known === undefined) {
      if (isPosting === (profile === "erp") && !isOf(exchange, messages, cast))
        strangers.push(exchange);
      continue;
    }
    const list = attempts.get(known.message.key);
    if (list === undefined) attempts.set(known.message.key, [exchange]);
    else list.push(exchange);
  }
  const doings = doingsOf({
    cast,
    state,
    messages: own,
    calls,
    profile,
    leftOut,
  });
  const fromVendor =
    profile === "efs"
      ? toldCalls({ cast, calls, faults, doings, leftOut })
      : [];
  const { told, sent } = toldDoings({
    doings,
    attempts,
    faults,
    exchanges,
    leftOut,
    ticksOf: (name) => [
      ...own.flatMap(({ message }) =>
        cast.find(message)?.name === name
          ? (attempts.get(message.key) ?? []).map(({ opened }) => opened)
          : [],
      ),
      ...fromVendor.flatMap(({ position, steps }) =>
        steps.some(({ step }) => "order" in step && step.order === name)
          ? [position]
          : [],
      ),
    ],
  });
  tellUnnamed(own, doings, attempts, leftOut);
  const others = [...told, ...fromVendor];
  const deliveries = toldDeliveries(
    sent.toSorted((one, other) => one.position - other.position),
    strangers,
    others.map(({ position }) => position),
  );
  return [...others, ...deliveries].sort(
    (one, other) => one.position - other.position,
  );
}

/** A message about one of the orders that goes to somebody else is no other order's. */
function isOf(
  { message: key }: ExchangeEntry,
  messages: readonly Delivery[],
  cast: Cast,
): boolean {
  const found = messages.find(({ message }) => message.key === key);
  return found !== undefined && cast.find(found.message) !== undefined;
}

/** Messages that came of what the vendor did itself are no step's. */
function tellUnnamed(
  own: readonly Delivery[],
  doings: ReturnType<typeof doingsOf>,
  attempts: ReadonlyMap<string, readonly ExchangeEntry[]>,
  leftOut: (text: string) => void,
): void {
  const named = new Set(doings.flatMap(({ messages }) => messages));
  for (const delivery of own) {
    const { key, eventType, orderCode } = delivery.message;
    if (named.has(delivery) || (attempts.get(key) ?? []).length === 0) continue;
    leftOut(
      `${eventType} of order ${orderCode} came of what the vendor did itself, or was sent by hand; a scenario cannot deliver it.`,
    );
  }
}

const longestSlug = 60;
const longestTitle = 120;

/** The same happenings get the same name, so that saving them again makes no second file. */
function slugOf(wish: string | undefined, content: string): string {
  const wished = (wish ?? "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, longestSlug)
    .replaceAll(/^-+|-+$/g, "");
  if (wished !== "") return wished;
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return `by-hand-${hash}`;
}

function titleOf(wish: string | undefined, codes: readonly string[]): string {
  const title = visible(wish ?? "").trim();
  const usual = `Done by hand with ${codes.length === 1 ? "order" : "orders"} ${codes.join(", ")}`;
  const chosen = title === "" ? visible(usual) : title;
  return chosen.length > longestTitle
    ? `${chosen.slice(0, longestTitle - 1)}…`
    : chosen;
}

function headOf(
  { orders, renamed }: Cast,
  slug: string,
  leftOut: readonly string[],
): string {
  return [
    "Written down from what was done by hand at the mock. Read it before you rely on it.",
    ...orders.map(
      ({ name, order }) =>
        `${name} was order ${order.orderCode} at ${order.locationCode}.`,
    ),
    ...[...renamed].map(([code, sku]) => `${sku} was ${code}.`),
    `Run it: increff-kit certify --scenarios FOLDER --scenario ${slug}`,
    ...(leftOut.length === 0 ? [] : ["Left out:"]),
    ...leftOut.map((text) => `- ${text}`),
  ]
    .map((line) => ` ${visible(line)}`)
    .join("\n");
}
