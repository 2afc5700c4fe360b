/**
 * EFS-IDEM-12: a pack whose answer was lost or was a 500 is called again with the same order and the same quantities (or
 * fewer, after a cancellation), and makes one shipment.
 */
import { drivenOf } from "../efs/calls.js";
import { judgeEffects } from "../efs/effect-rule.js";
import { messagesOf } from "../efs/messages.js";
import { openAt } from "../efs/open.js";
import {
  largest,
  quantitiesOf,
  quantitiesText,
  sameQuantities,
} from "../efs/quantities.js";
import { packedBy, packedIn } from "../efs/shipments.js";
import { toldBy } from "../efs/told.js";
import { together } from "../judgement.js";
import type { OrderLife } from "../life.js";
import {
  nothingSeen,
  type Finding,
  type Judgement,
  type OrderRule,
} from "../rule.js";
import type { Between, Content, Relation } from "./call-chain.js";
import { judgeRetries, type Retry } from "./call-retry.js";

const likelyCause =
  "The shipment is marked as packed before the OMS has answered, so nothing is left to repeat; or the retry packs what is open by then, not what was first asked for. Write the call down, repeat it unchanged after a 5xx, a 429 or a broken connection, and book the shipment when the 2xx has come.";

const pack: Retry = {
  operation: "packOrder",
  action: "pack",
  noun: "pack",
  likelyCause,
  contentOf: (body) => quantitiesOf(body["shipmentItems"], "quantityToPack"),
  scopeOf: () => "",
  compare,
  noLongerNeeded: (life, content, seq) => {
    const told = messagesOf(life).some(
      ({ eventType, acknowledged }) =>
        (eventType === "PACKED" || eventType === "SUBORDER_COMPLETE") &&
        acknowledged !== undefined &&
        acknowledged.exchange.seq > seq,
    );
    if (told)
      return "the vendor was told in the meantime that the order is packed";
    const open = openAt(life, Infinity);
    const left = [...content.keys()].some((sku) => (open.get(sku) ?? 0) > 0);
    return left || open.size === 0
      ? undefined
      : "nothing of it was left to pack in the meantime";
  },
};

function compare(
  first: Content,
  repeat: Content,
  { life, from, to }: Between,
): Relation {
  const skus = [...new Set([...first.keys(), ...repeat.keys()])];
  if (![...repeat.keys()].some((sku) => first.has(sku))) return "unrelated";
  const more = skus.some((sku) => amount(repeat, sku) > amount(first, sku));
  if (more) return "other";
  const fewer = skus.some((sku) => amount(repeat, sku) < amount(first, sku));
  if (!fewer) return "same";
  return cancelledBetween(life, from, to) ? "allowed" : "other";
}

function amount(content: Content, sku: string): number {
  const value = content.get(sku);
  return typeof value === "number" ? value : 0;
}

/** A cancellation that was not surely known when the pack was decided on may be known at its repetition. */
function cancelledBetween(life: OrderLife, from: number, to: number): boolean {
  const surely = toldBy(life, from).cancelled;
  const { cancelled, mayBeCancelled } = toldBy(life, to);
  return !sameQuantities(surely, largest(cancelled, mayBeCancelled));
}

const effects = {
  requirement: "EFS-IDEM-12",
  needs:
    "A pack call whose answer was lost, or was a 5xx or 429, and the same call again, answered with 2xx.",
  after: "after a pack had to be repeated",
  likelyCause,
} as const;

export const rule: OrderRule = {
  requirement: effects.requirement,
  about: "order",
  needs: effects.needs,
  judge: (life) =>
    together(
      judgeRetries(life, pack),
      judgeEffects(life, effects),
      doubled(life),
    ),
};

/** More shipments of one content than the kit had asked for, after a call of it had failed. */
function doubled(life: OrderLife): Judgement {
  const tasks = drivenOf(life, "pack");
  if (tasks.length === 0) return nothingSeen;
  const findings: Finding[] = [];
  const { shipments } = packedBy(life);
  for (const shipment of shipments) {
    const { quantities, code } = shipment;
    const equal = shipments.filter((one) =>
      sameQuantities(one.quantities, quantities),
    );
    const calls = equal.flatMap((one) => one.calls);
    const failed = calls.some(({ outcome }) => outcome !== "done");
    const asked = tasks.filter(({ request }) =>
      sameQuantities(packedIn(request), quantities),
    ).length;
    if (
      !failed ||
      asked === 0 ||
      equal.length <= asked ||
      equal[0] !== shipment
    )
      continue;
    findings.push({
      summary: `A repeated pack of order ${life.orderCode} made ${equal.length} shipments.`,
      expected: `One shipment of ${quantitiesText(quantities)}.`,
      actual: `Shipments ${equal.map((one) => one.code ?? code ?? "without a code").join(" and ")} of ${quantitiesText(quantities)}.`,
      evidence: calls.map(({ exchange }) => exchange.seq),
      likelyCause:
        "The retry is another call in the eyes of the OMS (other serial codes, another parcel). Repeat the call unchanged.",
      orderCode: life.orderCode,
      locationCode: life.locationCode,
    });
  }
  const witnesses = findings.map(({ evidence }) => ({
    seq: evidence.at(-1) ?? 0,
  }));
  return { witnesses, findings, unjudged: [] };
}
