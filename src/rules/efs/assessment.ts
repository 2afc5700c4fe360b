/**
 * What the end states of an order, as the vendor showed them, say about each requirement that was put to the test in between.
 *
 * Computed once for a life; the rules about effects select from it.
 */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import type { OrderLife } from "../life.js";
import { once } from "../../history/once.js";
import { callsOf, type EfsOperation } from "./calls.js";
import { deviationsOf, type Deviation } from "./deviation.js";
import { chargeOf, type EfsEffect } from "./effect.js";
import { expectationAt, type Expectation } from "./expectation.js";
import { messagesOf } from "./messages.js";
import { settle, type Settled } from "./settle.js";
import {
  endStates,
  openIn,
  unseenAfter,
  type ShownOrder,
} from "./shown-order.js";
import { orderPart, stretchOf, type Stretch } from "./stretch.js";
import { wrongKind } from "./wrong-kind.js";

export interface Assessment {
  /** The observation. */
  readonly seq: number;
  /** What it is about, for a sentence. */
  readonly subject: string;
  /** Requirements that were put to the test since the end state before; with the reason if it cannot be judged. */
  readonly tested: ReadonlyMap<EfsEffect, string | undefined>;
  /** Why nothing can be judged, if so. */
  readonly doubt: string | undefined;
  readonly wrong: readonly Deviation[];
  /** What is newly wrong is charged to it. */
  readonly charged: EfsEffect | undefined;
  readonly evidence: readonly number[];
}

export interface Assessed {
  readonly assessments: readonly Assessment[];
  /** Requirements that were put to the test, and nothing was seen afterwards. */
  readonly unseen: ReadonlyMap<EfsEffect, { seq: number; reason: string }>;
}

export const assessOrder = once(assess);

function assess(life: OrderLife): Assessed {
  const part = orderPart(life);
  const states = endStates(life).map((shown) => ({
    shown,
    expected: expectationAt(part, shown.observation.seq),
  }));
  const clear = states.flatMap(({ shown, expected }) =>
    typeof expected === "string" ? [] : [{ shown, expected }],
  );
  const settled = settle(clear, deviationsOf);
  const assessments: Assessment[] = [];
  let since = 0;
  for (const { shown, expected } of states) {
    const seq = shown.observation.seq;
    const index = clear.findIndex((one) => one.shown === shown);
    const outcome = settled[index] ?? nothingWrong;
    const stretch = stretchOf(part, since, seq);
    const sharing = sharesCode(life, since, seq);
    if (messagesOf(part, seq).length === 0) continue;
    const subject = `order ${life.orderCode} at ${life.locationCode}`;
    const assessment = { seq, subject, tested: stretch.tested };
    const doubt =
      typeof expected === "string"
        ? expected
        : outcome.wrong.length > 0
          ? packedUntold(part, seq)
          : undefined;
    if (typeof expected === "string" || doubt !== undefined) {
      const nothing = { wrong: [], charged: undefined, evidence: [] };
      assessments.push({ ...assessment, ...nothing, doubt });
      continue;
    }
    assessments.push({
      ...assessment,
      doubt: outcome.wrong.length === 0 ? hidden(shown, expected) : undefined,
      wrong: outcome.wrong,
      charged:
        sharing && outcome.undone.length > 0
          ? "EFS-IDEM-22"
          : chargeFor(outcome, { shown, expected }, stretch, part),
      evidence: evidenceOf(expected, stretch, part, seq),
    });
    since = seq;
  }
  const last = states.at(-1)?.shown.observation.seq ?? 0;
  return { assessments, unseen: unseenSince(life, part, last) };
}

/** Why a wrong state of an order follows from another violation: it was packed before anything was said of it. */
function packedUntold(part: OrderLife, until: number): string | undefined {
  const told = deliveriesOf(part).find(({ family }) => family === "order");
  const first = told?.exchange.opened ?? Infinity;
  const early = callsOf(part, "packOrder").some(
    ({ exchange, committed }) =>
      exchange.opened < first && exchange.seq < until && committed !== "no",
  );
  return early
    ? "it was packed before the vendor was told of it, which EFS-ORD-06 is about"
    : undefined;
}

/** A return with the very code of the order was announced in between, and nothing else was said of the order. */
function sharesCode(life: OrderLife, since: number, until: number): boolean {
  const between = deliveriesOf(life).filter(
    ({ exchange }) => exchange.opened > since && exchange.seq < until,
  );
  return (
    between.length > 0 &&
    between.every(
      ({ family, body }) =>
        family === "return" && body["returnOrderCode"] === life.orderCode,
    )
  );
}

const nothingWrong: Settled<ShownOrder> = {
  wrong: [],
  fresh: [],
  undone: [],
  before: undefined,
};

function chargeFor(
  outcome: Settled<ShownOrder>,
  state: { readonly shown: ShownOrder; readonly expected: Expectation },
  { encounters, race }: Stretch,
  part: OrderLife,
): EfsEffect | undefined {
  const { fresh } = outcome;
  if (fresh.length === 0) return undefined;
  const only = (kind: Deviation["kind"]): boolean =>
    fresh.every((one) => one.kind === kind);
  const until = state.shown.observation.seq;
  if (only("packed-over") && retried(part, "packOrder", until))
    return "EFS-IDEM-12";
  const kind = wrongKind(outcome, state, encounters, part);
  const wrong = { kind, fresh, shown: state.shown };
  const charged = chargeOf(wrong, encounters, part, race.length > 0);
  if (charged !== undefined) return charged;
  if (only("packed-over") && fresh.some(({ sku }) => exceeds(sku, state.shown)))
    return "EFS-ORD-09";
  if (only("cancelled-over") && retried(part, "cancelOrderItems", until))
    return "EFS-IDEM-13";
  return isToldRightly(part) ? "EFS-ORD-21" : "EFS-ORD-01";
}

/** The same, told in another order of delivery, ended right. */
function isToldRightly({ counterpart }: OrderLife): boolean {
  if (counterpart === undefined) return false;
  const last = assessOrder(counterpart).assessments.at(-1);
  return last?.doubt === undefined && last?.wrong.length === 0;
}

/** More is packed and cancelled than was ordered. */
function exceeds(sku: string, { lines }: ShownOrder): boolean {
  const line = lines.get(sku);
  return line !== undefined && openIn(line) < 0;
}

/** A call of this kind had failed, so the vendor had to repeat it. */
function retried(
  part: OrderLife,
  operation: EfsOperation,
  until: number,
): boolean {
  return callsOf(part, operation).some(
    ({ outcome, exchange }) =>
      exchange.seq < until && (outcome === "lost" || outcome === "failed"),
  );
}

/** Why a state without a visible difference still shows nothing: a figure is missing. */
function hidden(shown: ShownOrder, expected: Expectation): string | undefined {
  const partial = [...shown.lines].some(
    ([sku, line]) =>
      expected.lines.has(sku) && Object.values(line).includes(undefined),
  );
  return partial
    ? "the observer does not show all quantities of a line"
    : undefined;
}

const mostEvidence = 12;

function evidenceOf(
  expected: Expectation,
  { encounters, race }: Stretch,
  part: OrderLife,
  seq: number,
): number[] {
  const killed = part.entries.filter(
    (entry) => entry.kind === "vendor" && entry.event === "killed",
  );
  const met = encounters.flatMap(({ delivery }) =>
    delivery === undefined
      ? []
      : [...failedBefore(delivery, part), delivery].map(
          ({ exchange }) => exchange.seq,
        ),
  );
  const all = [
    ...met,
    ...race,
    ...killed.map((entry) => entry.seq),
    ...expected.evidence,
  ].filter((one) => one < seq);
  const kept = [...new Set(all)].slice(0, mostEvidence - 1);
  return [...kept.sort((a, b) => a - b), seq];
}

/** The attempts at a message that came to nothing before this one: what a repetition repeats. */
function failedBefore(delivery: Delivered, part: OrderLife): Delivered[] {
  return deliveriesOf(part).filter(
    ({ identity, outcome, exchange }) =>
      identity === delivery.identity &&
      outcome !== "acknowledged" &&
      exchange.opened < delivery.exchange.opened,
  );
}

function unseenSince(
  life: OrderLife,
  part: OrderLife,
  since: number,
): Assessed["unseen"] {
  const unseen = new Map<EfsEffect, { seq: number; reason: string }>();
  const { tested, encounters } = stretchOf(part, since, Infinity);
  const last = messagesOf(part)
    .flatMap(({ acknowledged }) => acknowledged?.exchange.seq ?? [])
    .filter((seq) => seq > since)
    .at(-1);
  if (last === undefined && encounters.length === 0) return unseen;
  const seq = encounters.at(-1)?.delivery?.exchange.seq ?? last;
  if (seq === undefined) return unseen;
  for (const [effect, reason] of tested) {
    if (effect === "EFS-ORD-01" && last === undefined) continue;
    unseen.set(effect, { seq, reason: reason ?? unseenAfter(life, seq) });
  }
  return unseen;
}
