/**
 * What the end states of an order's returns say: each announced item is registered once.
 *
 * A return has no life of its own; it is the part of its forward order's life that names it.
 */
import type { ObservationEntry } from "../../history/entry.js";
import { deliveriesOf } from "../deliveries.js";
import { encountersOf, type Encounter } from "../hazard.js";
import type { OrderLife } from "../life.js";
import { once } from "../../history/once.js";
import { announcedBy, deviationsOfReturn, itemsIn } from "./announced.js";
import type { Assessed, Assessment } from "./assessment.js";
import { chargeOf, testedBy, type EfsEffect } from "./effect.js";
import { codeOf } from "./quantities.js";
import { settle } from "./settle.js";

export const assessReturns = once((life: OrderLife): readonly Assessed[] =>
  returnCodesOf(life).map((code) => assess(life, code)),
);

function assess(life: OrderLife, returnOrderCode: string): Assessed {
  const part = returnPart(life, returnOrderCode);
  const early = cameBeforeOrder(life, part);
  const shared = returnOrderCode === life.orderCode;
  const states = observationsOf(life, returnOrderCode).map((shown) => ({
    shown,
    expected: announcedBy(part, shown.seq),
  }));
  const clear = states.flatMap(({ shown, expected }) =>
    typeof expected === "string" ? [] : [{ shown, expected }],
  );
  const settled = settle(clear, deviationsOfReturn);
  const assessments: Assessment[] = [];
  let since = 0;
  for (const { shown, expected } of states) {
    const { seq } = shown;
    const { tested, encounters } = stretchOf(part, since, seq);
    if (early) tested.set("EFS-ORD-19", undefined);
    if (shared) tested.set("EFS-IDEM-22", undefined);
    const subject = `return ${returnOrderCode} of order ${life.orderCode}`;
    const assessment = { seq, subject, tested };
    if (typeof expected === "string") {
      const nothing = { wrong: [], charged: undefined, evidence: [] };
      assessments.push({ ...assessment, ...nothing, doubt: expected });
      continue;
    }
    const index = clear.findIndex((one) => one.shown === shown);
    const outcome = settled[index] ?? { wrong: [], fresh: [], undone: [] };
    const { wrong, fresh, undone } = outcome;
    const over = fresh.some(({ kind }) => kind === "item-over");
    const kind = over ? "over" : undone.length > 0 ? "undone" : "loss";
    const charged =
      fresh.length === 0
        ? undefined
        : (chargeOf({ kind, fresh }, encounters, part) ??
          fallback(early && !over, shared && !over));
    const met = encounters.map(({ delivery }) => delivery?.exchange.seq ?? 0);
    const evidence = [...new Set([...expected.evidence, ...met])]
      .filter((one) => one > 0)
      .sort((a, b) => a - b);
    assessments.push({
      ...assessment,
      doubt: undefined,
      wrong,
      charged,
      evidence: [...evidence, seq],
    });
    since = seq;
  }
  return {
    assessments,
    unseen: unseenSince(part, early, shared, states.at(-1)?.shown.seq),
  };
}

/** What no message explains. */
function fallback(early: boolean, shared: boolean): EfsEffect {
  if (early) return "EFS-ORD-19";
  return shared ? "EFS-IDEM-22" : "EFS-ORD-01";
}

function returnCodesOf(life: OrderLife): string[] {
  const codes = deliveriesOf(life)
    .filter(({ family }) => family === "return")
    .flatMap(({ body }) => codeOf(body["returnOrderCode"]) ?? []);
  return [...new Set(codes)];
}

/** The events of the return, and what the kit did to them. */
function returnPart(life: OrderLife, returnOrderCode: string): OrderLife {
  const own = new Set(
    deliveriesOf(life)
      .filter(
        ({ family, body }) =>
          family === "return" &&
          codeOf(body["returnOrderCode"]) === returnOrderCode,
      )
      .map(({ exchange }) => exchange.seq),
  );
  const entries = life.entries.filter((entry) =>
    entry.kind === "fault"
      ? (entry.operation ?? "returnOrderEvent") === "returnOrderEvent"
      : entry.kind === "vendor" || own.has(entry.seq),
  );
  return { ...life, entries };
}

/** The readable answers at rest; of several in a row only the last, because the vendor was still at work. */
function observationsOf(
  life: OrderLife,
  returnOrderCode: string,
): ObservationEntry[] {
  const found: ObservationEntry[] = [];
  let happened = 0;
  for (const entry of life.entries) {
    if (entry.kind !== "observation") {
      happened = entry.seq;
      continue;
    }
    const { resource, atRest, result } = entry;
    if (resource !== "return" || entry.returnOrderCode !== returnOrderCode)
      continue;
    if (!atRest || result === "failed") continue;
    if (result === "found" && itemsIn(entry) === undefined) continue;
    if ((found.at(-1)?.seq ?? 0) > happened) found.pop();
    found.push(entry);
  }
  return found;
}

interface Stretch {
  readonly encounters: readonly Encounter[];
  readonly tested: Map<EfsEffect, string | undefined>;
}

/** The return was announced before the vendor had taken the creation of its order. */
function cameBeforeOrder(life: OrderLife, part: OrderLife): boolean {
  const [first] = deliveriesOf(part);
  if (first === undefined) return false;
  const created = deliveriesOf(life).find(
    ({ eventType, outcome }) =>
      eventType === "SUBORDER_CREATE" && outcome === "acknowledged",
  );
  return created !== undefined && created.exchange.seq > first.exchange.opened;
}

function stretchOf(part: OrderLife, since: number, until: number): Stretch {
  const encounters = encountersOf(part, until).filter(
    ({ hazard, delivery }) =>
      hazard !== "overlapping-messages" &&
      (delivery === undefined || delivery.exchange.seq > since),
  );
  const tested = new Map<EfsEffect, string | undefined>([
    ["EFS-ORD-01", undefined],
  ]);
  for (const encounter of encounters)
    for (const effect of testedBy(encounter, part))
      tested.set(effect, undefined);
  return { encounters, tested };
}

function unseenSince(
  part: OrderLife,
  early: boolean,
  shared: boolean,
  since = 0,
): Map<EfsEffect, { seq: number; reason: string }> {
  const unseen = new Map<EfsEffect, { seq: number; reason: string }>();
  const { tested, encounters } = stretchOf(part, since, Infinity);
  const [first] = deliveriesOf(part);
  if (early && since === 0) tested.set("EFS-ORD-19", undefined);
  if (shared && since === 0) tested.set("EFS-IDEM-22", undefined);
  const last =
    encounters.at(-1)?.delivery?.exchange.seq ??
    ((early || shared) && since === 0 ? first?.exchange.seq : undefined);
  if (last === undefined) return unseen;
  for (const effect of tested.keys()) {
    if (effect === "EFS-ORD-01") continue;
    unseen.set(effect, {
      seq: last,
      reason: "the vendor's return was not observed afterwards",
    });
  }
  return unseen;
}
