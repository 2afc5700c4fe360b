/** A step that comes only after the pack: manifest and handover, in one form. */
import {
  callsOf,
  drivenOf,
  heldBack,
  type EfsOperation,
  type VendorCall,
} from "../efs/calls.js";
import { deliveriesOf } from "../deliveries.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export interface AfterPack {
  readonly requirement: string;
  readonly operations: readonly EfsOperation[];
  readonly action: string;
  /** "manifested", "handed over" */
  readonly done: string;
}

export function afterPack(parts: AfterPack): OrderRule {
  return {
    requirement: parts.requirement,
    about: "order",
    needs: `An order that is ${parts.done} after it was packed, or a vendor that would not do it before.`,
    judge: (life) => judge(life, parts),
  };
}

function judge(life: OrderLife, parts: AfterPack): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const packs = callsOf(life, "packOrder");
  for (const call of callsOf(life, ...parts.operations)) {
    const { seq, opened } = call.exchange;
    const before = packs.filter(({ exchange }) => exchange.opened < opened);
    if (before.some((pack) => isPacked(pack, opened))) {
      witnesses.push({ seq });
    } else if (
      before.some(
        ({ outcome, exchange }) =>
          exchange.seq > opened || outcome !== "refused",
      )
    ) {
      unjudged.push({
        seq,
        reason: "the outcome of the pack before it was not known to the vendor",
      });
    } else if (!begunBefore(life, parts, opened)) {
      unjudged.push({
        seq,
        reason: "the history does not show the beginning of the order",
      });
    } else {
      witnesses.push({ seq });
      findings.push(finding(life, parts, call, before));
    }
  }
  for (const action of drivenOf(life, parts.action)) {
    const { opened, seq } = action.entry;
    if (heldBack(life, action) && !packs.some((pack) => isPacked(pack, opened)))
      witnesses.push({ seq });
  }
  return { witnesses, findings, unjudged };
}

function isPacked({ outcome, exchange }: VendorCall, moment: number): boolean {
  return outcome === "done" && exchange.seq < moment;
}

/** The order's creation or the kit's own task is there, so an earlier pack would be there too. */
function begunBefore(
  life: OrderLife,
  { action }: AfterPack,
  moment: number,
): boolean {
  return (
    deliveriesOf(life).some(
      ({ eventType, exchange }) =>
        eventType === "SUBORDER_CREATE" && exchange.opened < moment,
    ) || drivenOf(life, action).some(({ entry }) => entry.opened < moment)
  );
}

function finding(
  life: OrderLife,
  { done }: AfterPack,
  { exchange }: VendorCall,
  packs: readonly VendorCall[],
): Finding {
  return {
    summary: `Order ${life.orderCode} was ${done} before it was packed.`,
    expected: "packOrder is answered with 2xx first.",
    actual: `${exchange.operation ?? "The call"} named the order, and no pack of it had succeeded.`,
    evidence: [...packs.map((pack) => pack.exchange.seq), exchange.seq],
    likelyCause:
      "The step takes every order that it is given, or trusts a local flag that is set before the OMS has answered. Take only orders whose pack was answered with 2xx.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
