/**
 * EFS-ORD-09: on every line, packed and cancelled together never exceed ordered; in every look at the order, at rest or not.
 *
 * Where one of the figures is wrong by itself, the requirement that it breaks is charged, and not this one.
 */
import { assessOrder } from "../efs/assessment.js";
import {
  shownOrders,
  unseenAfter,
  type ShownLine,
} from "../efs/shown-order.js";
import { toldBy } from "../efs/told.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-ORD-09",
  about: "order",
  needs: "An order that the vendor had acknowledged, as its observer shows it.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const charged = chargedElsewhere(life);
  const reported = new Set<string>();
  for (const { observation, found, lines } of shownOrders(life)) {
    const { seq } = observation;
    const told = toldBy(life, seq);
    if (!found || told.created !== "yes") continue;
    let complete = true;
    let broken = false;
    for (const [sku, line] of lines) {
      if (charged.has(sku)) {
        complete = false;
      } else if (
        isBroken(line) &&
        (line.ordered ?? 0) >= (told.ordered.get(sku) ?? 0)
      ) {
        if (reported.has(sku)) continue;
        reported.add(sku);
        broken = true;
        findings.push(finding(life, sku, line, [...told.evidence, seq]));
      } else if (Object.values(line).includes(undefined)) {
        complete = false;
      }
    }
    if (broken || (complete && lines.size > 0)) witnesses.push({ seq });
  }
  const unjudged = shownOrders(life).length === 0 ? unseen(life) : [];
  return { witnesses, findings, unjudged };
}

/** An order that the vendor has taken, and that nobody has looked at. */
function unseen(life: OrderLife): Unjudged[] {
  const { created, evidence } = toldBy(life);
  const [seq] = evidence;
  if (created !== "yes" || seq === undefined) return [];
  return [{ seq, reason: unseenAfter(life, seq) }];
}

function isBroken({ ordered, cancelled, packed }: ShownLine): boolean {
  if (ordered === undefined || cancelled === undefined || packed === undefined)
    return false;
  return cancelled + packed > ordered;
}

const ownWrong: readonly string[] = [
  "cancelled-over",
  "packed-over",
  "ordered-short",
];

/** SKUs of which one figure alone is wrong. */
function chargedElsewhere(life: OrderLife): Set<string> {
  return new Set(
    assessOrder(life)
      .assessments.filter(
        ({ charged }) => charged !== undefined && charged !== rule.requirement,
      )
      .flatMap(({ wrong }) => wrong)
      .filter(({ kind }) => ownWrong.includes(kind))
      .map(({ sku }) => sku),
  );
}

function finding(
  life: OrderLife,
  sku: string,
  line: ShownLine,
  evidence: readonly number[],
): Finding {
  const { ordered = 0, cancelled = 0, packed = 0 } = line;
  return {
    summary: `More of ${sku} in order ${life.orderCode} is packed and cancelled than was ordered.`,
    expected: `At most ${ordered} packed and cancelled together.`,
    actual: `${packed} packed and ${cancelled} cancelled, ${packed + cancelled} of ${ordered}.`,
    evidence,
    likelyCause:
      "Packing and cancelling each check against what was ordered and not against each other. Take both from the same stock of open pieces, in one transaction.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
