/** What was done, and how its messages went out: at once, later, again, together, with a lost answer. */
import type { ExchangeEntry, FaultEntry } from "../history/entry.js";
import { outcomeOf } from "../rules/outcome.js";
import type { Need } from "../scenario/scenario.js";
import type { BodyVariant, DeliverStep } from "../scenario/step.js";
import type { Doing } from "./doing.js";
import type { Told } from "./told.js";

/** One attempt at delivering a message, where a scenario has to say it. */
export interface Sent {
  readonly position: number;
  readonly exchange: ExchangeEntry;
  /** As deliver steps name the message. */
  readonly ref: string;
  readonly order: string;
  readonly how: Omit<DeliverStep, "deliver" | "copies">;
  /** It had gone out before. */
  readonly isCopy: boolean;
  /** `opened` of the attempt before it. */
  readonly before: number;
  readonly needs: readonly Need[];
}

export interface DoingSources {
  readonly doings: readonly Doing[];
  /** Attempts of each message, by its key, in the order in which they began. */
  readonly attempts: ReadonlyMap<string, readonly ExchangeEntry[]>;
  readonly faults: ReadonlyMap<number, FaultEntry>;
  /** Begin and time of every exchange, in the order in which they began. */
  readonly exchanges: readonly ExchangeEntry[];
  /** Ticks at which something else happened to an order, by its name. */
  readonly ticksOf: (order: string) => readonly number[];
  readonly leftOut: (text: string) => void;
}

export function toldDoings(sources: DoingSources): {
  readonly told: Told[];
  readonly sent: Sent[];
} {
  const { doings, attempts } = sources;
  const told: Told[] = [];
  const sent: Sent[] = [];
  const ordinals = new Map<string, number>();
  const positions = doings.map((doing) => positionOf(doing, sources));
  for (const [index, doing] of doings.entries()) {
    const position = positions[index] ?? 0;
    const others = positions.filter(
      (_, other) => other !== index && doings[other]?.order === doing.order,
    );
    const isPrompt = doing.messages.every(({ message }) =>
      wentAtOnce(attempts.get(message.key) ?? [], position, doing, {
        sources,
        others,
      }),
    );
    const seqs: number[] = [];
    for (const { message } of doing.messages) {
      const name = doing.returnName ?? doing.order.name;
      const kind = `${name}.${message.eventType}`;
      const ordinal = (ordinals.get(kind) ?? 0) + 1;
      ordinals.set(kind, ordinal);
      const ref = ordinal === 1 ? kind : `${kind}#${ordinal}`;
      const tries = attempts.get(message.key) ?? [];
      if (tries.length === 0)
        sources.leftOut(
          `${ref} was never sent, as far as the history goes back.`,
        );
      const said = saidOf(tries, isPrompt, { ref, doing }, sources);
      sent.push(...said);
      const known = new Set(said.map(({ exchange }) => exchange.seq));
      // A repetition until somebody takes it comes of itself.
      for (const { seq } of tries) if (!known.has(seq)) seqs.push(seq);
    }
    told.push({
      position,
      steps: [
        {
          step: isPrompt ? doing.step : { ...doing.step, hold: true },
          text: isPrompt ? doing.text : `${doing.text} Nothing is sent yet.`,
        },
      ],
      needs: needsOf(doing),
      seqs,
    });
  }
  return { told, sent };
}

function needsOf({ step }: Doing): Need[] {
  if ("return" in step) return ["returns"];
  return "cancel" in step && step.by === "seller"
    ? ["seller-cancellation"]
    : [];
}

/** Before its own messages, and after all that had begun by then. */
function positionOf(
  { at, messages }: Doing,
  { attempts, exchanges }: DoingSources,
): number {
  const own = messages.flatMap(
    ({ message }) => attempts.get(message.key)?.[0]?.opened ?? [],
  );
  const later = exchanges.find((exchange) => exchange.at > at)?.opened;
  return Math.min(...own, later ?? Infinity, 2 ** 50) - 0.5;
}

function wentAtOnce(
  [first]: readonly ExchangeEntry[],
  position: number,
  { messages, order }: Doing,
  {
    sources: { attempts, ticksOf },
    others,
  }: { readonly sources: DoingSources; readonly others: readonly number[] },
): boolean {
  if (first === undefined || first.fault !== undefined) return false;
  const own = new Set(
    messages.flatMap(({ message }) =>
      (attempts.get(message.key) ?? []).map(({ opened }) => opened),
    ),
  );
  return ![...ticksOf(order.name), ...others].some(
    (tick) => tick > position && tick < first.opened && !own.has(tick),
  );
}

/** The attempts that a scenario has to say. */
function saidOf(
  tries: readonly ExchangeEntry[],
  isPrompt: boolean,
  { ref, doing }: { readonly ref: string; readonly doing: Doing },
  { faults }: DoingSources,
): Sent[] {
  const sent: Sent[] = [];
  let before: ExchangeEntry | undefined;
  for (const exchange of tries) {
    const fault =
      exchange.fault === undefined ? undefined : faults.get(exchange.fault);
    const isRepeated =
      before !== undefined &&
      fault === undefined &&
      before.ending !== "answer-lost" &&
      outcomeOf(before) !== "acknowledged";
    const isOfItself = isRepeated || (before === undefined && isPrompt);
    if (!isOfItself)
      sent.push({
        position: exchange.opened,
        exchange,
        ref,
        order: doing.order.name,
        ...howOf(exchange, fault),
        isCopy: before !== undefined,
        before: before?.opened ?? exchange.opened,
      });
    before = exchange;
  }
  return sent;
}

const variants: readonly string[] = [
  "twin",
  "changed-payload",
  "malformed",
  "unreadable",
  "unknown-fields",
  "null-fields",
  "unknown-event",
  "long-strings",
  "scalar-forms",
  "changed-shipment",
  "near-miss-case",
  "near-miss-zero",
] satisfies readonly BodyVariant[];

function howOf(
  { ending, problem = "" }: ExchangeEntry,
  fault: FaultEntry | undefined,
): Pick<Sent, "how" | "needs"> {
  if (ending === "answer-lost")
    return {
      how: {
        loseAnswer: problem.includes("as soon as the request was written")
          ? "after-request"
          : "after-answer",
      },
      needs: [],
    };
  const variant = fault?.parameters["variant"];
  if (variant === "wrong-credential")
    return { how: { credential: "wrong" }, needs: ["credentials"] };
  if (typeof variant === "string" && variants.includes(variant))
    return { how: { as: variant as BodyVariant }, needs: [] };
  if (fault?.fault === "F2") return { how: { together: true }, needs: [] };
  if (fault?.fault === "F21") return { how: { fault: "F21" }, needs: [] };
  return { how: {}, needs: [] };
}
