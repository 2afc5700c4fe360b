/** EFS-ORD-06: nothing is packed before its order was delivered to the vendor. */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import { callsOf, drivenOf, heldBack, type VendorCall } from "../efs/calls.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-ORD-06",
  about: "order",
  needs:
    "A pack of an order that was delivered before, or a vendor that would not pack one that was not.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const events = deliveriesOf(life).filter(({ family }) => family === "order");
  for (const call of callsOf(life, "packOrder")) {
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
    } else if (isKitsOrder(life, events)) {
      witnesses.push({ seq });
      findings.push(finding(life, call, events));
    }
  }
  for (const action of drivenOf(life, "pack")) {
    const before = events.some(
      ({ exchange }) => exchange.opened < action.entry.opened,
    );
    if (!before && heldBack(life, action))
      witnesses.push({ seq: action.entry.seq });
  }
  return { witnesses, findings, unjudged };
}

/** A call for an order that is in no way part of this history is another matter (EFS-ORD-17). */
function isKitsOrder(life: OrderLife, events: readonly Delivered[]): boolean {
  return (
    events.some(({ eventType }) => eventType === "SUBORDER_CREATE") ||
    life.entries.some(
      (entry) => entry.kind === "driver" && entry.action === "pack",
    )
  );
}

function finding(
  life: OrderLife,
  { exchange }: VendorCall,
  events: readonly Delivered[],
): Finding {
  const creation = events.find(
    ({ eventType }) => eventType === "SUBORDER_CREATE",
  );
  return {
    summary: `The vendor packed order ${life.orderCode} before it was delivered.`,
    expected: "packOrder comes after the order's SUBORDER_CREATE.",
    actual:
      creation === undefined
        ? "packOrder came, and no event of this order had been sent."
        : "packOrder came before the first event of this order was sent.",
    evidence: [
      exchange.seq,
      ...(creation === undefined ? [] : [creation.exchange.seq]),
    ],
    likelyCause:
      "The work is passed on without looking the order up. Refuse to pack what is not in the order book of this location and channel.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
