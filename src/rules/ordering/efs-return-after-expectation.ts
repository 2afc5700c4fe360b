/** EFS-ORD-14: a return is processed only after its expectation was delivered. */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import { drivenOf, heldBack } from "../efs/calls.js";
import { codeOf } from "../efs/quantities.js";
import { returnCallsOf, type ReturnCall } from "../efs/return-calls.js";
import type { OrderLife } from "../life.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";

export const rule: OrderRule = {
  requirement: "EFS-ORD-14",
  about: "order",
  needs:
    "A return that is processed after its expectation, or a vendor that would not process one before.",
  judge,
};

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const call of returnCallsOf(life)) {
    const { seq, opened } = call.exchange;
    const events = eventsOf(life, call.returnOrderCode);
    const before = events.filter(({ exchange }) => exchange.opened < opened);
    const expected = before.some(
      ({ eventType, outcome }) =>
        isCreation(eventType) && outcome !== "refused",
    );
    if (expected) {
      witnesses.push({ seq });
    } else if (before.length > 0) {
      unjudged.push({
        seq,
        reason:
          "the vendor had heard of the return, but had not taken its expectation",
      });
    } else if (isKitsReturn(life, call, events)) {
      witnesses.push({ seq });
      findings.push(finding(life, call, events));
    } else {
      unjudged.push({
        seq,
        reason: "the return is in no way part of this history",
      });
    }
  }
  for (const action of drivenOf(life, "process-return")) {
    const code = codeOf(action.request["returnOrderCode"]);
    if (code === undefined || !heldBack(life, action)) continue;
    const before = eventsOf(life, code).some(
      ({ exchange }) => exchange.opened < action.entry.opened,
    );
    if (!before) witnesses.push({ seq: action.entry.seq });
  }
  return { witnesses, findings, unjudged };
}

function eventsOf(life: OrderLife, returnOrderCode: string): Delivered[] {
  return deliveriesOf(life).filter(
    ({ family, body }) =>
      family === "return" &&
      codeOf(body["returnOrderCode"]) === returnOrderCode,
  );
}

function isCreation(eventType: string): boolean {
  return eventType === "RETURN_ORDER_CREATE";
}

/** It is announced later, the kit asked for it, or its order was seen from the beginning and no such return came. */
function isKitsReturn(
  life: OrderLife,
  call: ReturnCall,
  events: readonly Delivered[],
): boolean {
  const { opened } = call.exchange;
  return (
    events.some(({ eventType }) => isCreation(eventType)) ||
    drivenOf(life, "process-return").some(
      ({ request }) =>
        codeOf(request["returnOrderCode"]) === call.returnOrderCode,
    ) ||
    deliveriesOf(life).some(
      ({ eventType, exchange }) =>
        eventType === "SUBORDER_CREATE" && exchange.opened < opened,
    )
  );
}

function finding(
  life: OrderLife,
  call: ReturnCall,
  events: readonly Delivered[],
): Finding {
  const creation = events.find(({ eventType }) => isCreation(eventType));
  return {
    summary: `The vendor processed return ${call.returnOrderCode} of order ${life.orderCode} before it was announced.`,
    expected: "processReturn comes after the return's RETURN_ORDER_CREATE.",
    actual:
      creation === undefined
        ? "No event of this return had been sent."
        : "Its first event was sent only afterwards.",
    evidence: [
      call.exchange.seq,
      ...(creation === undefined ? [] : [creation.exchange.seq]),
    ],
    likelyCause:
      "The result is sent without looking the return up, or under another code than the announced one. Process only what stands in the book of announced returns.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
