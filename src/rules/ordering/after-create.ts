/** A step that comes only after the order's creation was delivered to the vendor: pack and picklist, in one form. */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import {
  callsOf,
  drivenOf,
  heldBack,
  type EfsOperation,
  type VendorCall,
} from "../efs/calls.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export interface AfterCreate {
  readonly requirement: string;
  readonly needs: string;
  readonly operations: readonly EfsOperation[];
  /** The driver's actions that lead to these operations. */
  readonly actions: readonly string[];
  /** What the vendor did, with the order at the end: "packed order". */
  readonly did: string;
  readonly likelyCause: string;
}

export function afterCreate(parts: AfterCreate): OrderRule {
  const { requirement, needs } = parts;
  return {
    requirement,
    about: "order",
    needs,
    judge: (life) => judge(life, parts),
  };
}

function judge(life: OrderLife, parts: AfterCreate): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const events = deliveriesOf(life).filter(({ family }) => family === "order");
  for (const call of callsOf(life, ...parts.operations)) {
    const { seq, opened } = call.exchange;
    const before = events.filter(({ exchange }) => exchange.opened < opened);
    const taken = before.some(
      ({ eventType, outcome }) =>
        eventType === "SUBORDER_CREATE" && outcome !== "refused",
    );
    if (taken) {
      witnesses.push({ seq });
    } else if (before.length > 0) {
      unjudged.push({
        seq,
        reason:
          "the vendor had heard of the order, but had not taken its creation",
      });
    } else if (isKitsOrder(life, events, parts)) {
      witnesses.push({ seq });
      findings.push(finding(life, call, events, parts));
    }
  }
  for (const action of drivenOf(life, ...parts.actions)) {
    const before = events.some(
      ({ exchange }) => exchange.opened < action.entry.opened,
    );
    if (!before && heldBack(life, action))
      witnesses.push({ seq: action.entry.seq });
  }
  return { witnesses, findings, unjudged };
}

/** A call for an order that is in no way part of this history is another matter (EFS-ORD-17). */
function isKitsOrder(
  life: OrderLife,
  events: readonly Delivered[],
  { actions }: AfterCreate,
): boolean {
  return (
    events.some(({ eventType }) => eventType === "SUBORDER_CREATE") ||
    drivenOf(life, ...actions).length > 0
  );
}

function finding(
  life: OrderLife,
  { exchange }: VendorCall,
  events: readonly Delivered[],
  { did, likelyCause }: AfterCreate,
): Finding {
  const creation = events.find(
    ({ eventType }) => eventType === "SUBORDER_CREATE",
  );
  const call = exchange.operation ?? "The call";
  return {
    summary: `The vendor ${did} ${life.orderCode} before it was delivered.`,
    expected: `${call} comes after the order's SUBORDER_CREATE.`,
    actual:
      creation === undefined
        ? `${call} came, and no event of this order had been sent.`
        : `${call} came before the first event of this order was sent.`,
    evidence: [
      exchange.seq,
      ...(creation === undefined ? [] : [creation.exchange.seq]),
    ],
    likelyCause,
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
