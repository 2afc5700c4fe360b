/**
 * A message that is unusual and legal is accepted: one factory for all kinds of the unusual, in both profiles.
 *
 * The kit says in the fault's `variant` how it changed a message. The vendor has accepted it when any delivery with those
 * bytes was acknowledged; a refusal counts only when the vendor could know the order that the message is about.
 */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import type { OrderLife } from "../life.js";
import { lastingRefusals } from "../refusal.js";
import {
  nothingSeen,
  type Finding,
  type Judgement,
  type OrderRule,
  type Unjudged,
  type Witness,
} from "../rule.js";
import { answerText, messageText } from "../wording.js";

export interface Tolerance {
  readonly requirement: string;
  /** Value of the fault's parameter `variant`. */
  readonly variant: string;
  /** operationIds of the webhooks that are judged. */
  readonly operations: readonly string[];
  /** Completes "a message …", for a variant that is not in the list below. */
  readonly what?: string;
  readonly likelyCause?: string;
  /** True when the message must be accepted even though its order was never created at the vendor. */
  readonly evenForUnknownOrder?: boolean;
}

const known: Readonly<Record<string, { what: string; likelyCause: string }>> = {
  "unknown-fields": {
    what: "with fields that the receiver does not know",
    likelyCause:
      "The reader rejects properties that it does not know (a strict schema, FAIL_ON_UNKNOWN_PROPERTIES, additionalProperties: false). Ignore them: Increff adds fields at any time.",
  },
  "null-fields": {
    what: "with null in optional fields",
    likelyCause:
      "An optional field is read without a check for null, or null is validated like a value. Treat null as absent.",
  },
  "unknown-event": {
    what: "with an event type that the receiver does not know",
    likelyCause:
      "The event type is read into a closed enumeration, or the switch over it ends in an error. Acknowledge what you do not know and do nothing.",
  },
  "long-strings": {
    what: "with strings of the full legal length of 255 characters",
    likelyCause:
      "A column or a validation is shorter than 255 characters. Widen it; every string may have 255.",
  },
};

export function toleranceRule(tolerance: Tolerance): OrderRule {
  const { requirement, variant, operations } = tolerance;
  const what =
    tolerance.what ?? known[variant]?.what ?? `of the variant ${variant}`;
  return {
    requirement,
    about: "order",
    needs: `A message ${what}, answered by the vendor.`,
    judge: (life) =>
      judge(life, (one) => operations.includes(one.exchange.operation ?? ""), {
        ...tolerance,
        what,
      }),
  };
}

function judge(
  life: OrderLife,
  concerns: (delivery: Delivered) => boolean,
  tolerance: Tolerance & { readonly what: string },
): Judgement {
  const deliveries = deliveriesOf(life);
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const varied = deliveries.filter(
    (one) =>
      one.fault?.parameters["variant"] === tolerance.variant && concerns(one),
  );
  if (varied.length === 0) return nothingSeen;
  for (const attempts of sameBytes(varied)) {
    const last = attempts.at(-1);
    if (last === undefined) continue;
    const seq = last.exchange.seq;
    const taken = deliveries.find(
      (one) => one.outcome === "acknowledged" && sameMessage(one, last),
    );
    const refused = lastingRefusals(attempts);
    if (taken !== undefined) {
      witnesses.push({ seq: taken.exchange.seq });
    } else if (refused.length === 0) {
      unjudged.push({
        seq,
        reason: "the vendor did not answer the message, or only for now",
      });
    } else if (refusedPlainToo(deliveries, last)) {
      unjudged.push({
        seq,
        reason: "the vendor refused the message in its usual form too",
      });
    } else if (
      tolerance.evenForUnknownOrder !== true &&
      !orderKnown(deliveries, last)
    ) {
      unjudged.push({
        seq,
        reason:
          "the vendor refused the message before it had taken the order's creation",
      });
    } else {
      witnesses.push({ seq });
      findings.push(finding(life, refused, tolerance));
    }
  }
  return { witnesses, findings, unjudged };
}

function finding(
  life: OrderLife,
  refused: readonly Delivered[],
  { what, variant, likelyCause }: Tolerance & { readonly what: string },
): Finding {
  const [first] = refused;
  const name = first === undefined ? "message" : messageText(first);
  return {
    summary: `The vendor refused ${name} for order ${life.orderCode} ${what}.`,
    expected: `A message ${what} is legal and is answered with 2xx.`,
    actual: `It was answered with ${first === undefined ? "a refusal" : answerText(first.exchange)}.`,
    evidence: refused.map((one) => one.exchange.seq),
    likelyCause:
      likelyCause ??
      known[variant]?.likelyCause ??
      "The receiver validates more than the contract says.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}

function sameBytes(deliveries: readonly Delivered[]): Delivered[][] {
  const groups = new Map<string, Delivered[]>();
  for (const one of deliveries) {
    const key = `${one.exchange.operation ?? ""} ${one.exchange.requestBody.text}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function sameMessage(a: Delivered, b: Delivered): boolean {
  return (
    a.exchange.operation === b.exchange.operation &&
    a.exchange.requestBody.text === b.exchange.requestBody.text
  );
}

/** The same message was refused without the change, and never taken. */
function refusedPlainToo(
  deliveries: readonly Delivered[],
  varied: Delivered,
): boolean {
  const plain = deliveries.filter(
    (one) =>
      one.identity === varied.identity &&
      one.fault?.parameters["variant"] === undefined,
  );
  return (
    plain.some((one) => one.outcome === "refused") &&
    !plain.some((one) => one.outcome === "acknowledged")
  );
}

/** The message creates the order itself, or something about the order was acknowledged before. */
function orderKnown(
  deliveries: readonly Delivered[],
  message: Delivered,
): boolean {
  if (message.family !== "return" && message.eventType.endsWith("ORDER_CREATE"))
    return true;
  return deliveries.some(
    (one) =>
      (one.family === "order" || one.family === "posting") &&
      one.outcome === "acknowledged" &&
      one.exchange.seq < message.exchange.opened,
  );
}
