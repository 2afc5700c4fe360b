/** A repetition with the same bytes after an acknowledgement is acknowledged again; in both profiles. */
import {
  deliveriesOf,
  type Delivered,
  type DeliveredFamily,
} from "../deliveries.js";
import type { OrderLife } from "../life.js";
import { isPutOff, isTemporary, onlyPutOff } from "../refusal.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";
import { answerText, messageText } from "../wording.js";

export interface CopyAcknowledged {
  readonly requirement: string;
  readonly families: readonly DeliveredFamily[];
}

export function copyAcknowledged({
  requirement,
  families,
}: CopyAcknowledged): OrderRule {
  return {
    requirement,
    about: "order",
    needs:
      "A message delivered again, byte for byte, after the vendor had acknowledged it.",
    judge: (life) => judge(life, families),
  };
}

function judge(
  life: OrderLife,
  families: readonly DeliveredFamily[],
): Judgement {
  const deliveries = deliveriesOf(life).filter((one) =>
    families.includes(one.family),
  );
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const copy of deliveries) {
    const first = deliveries.find(
      (one) => one.outcome === "acknowledged" && repeats(copy, one),
    );
    if (first === undefined) continue;
    const seq = copy.exchange.seq;
    const copies = deliveries.filter((one) => repeats(one, first));
    const takenLater = copies.some(
      (one) => one.outcome === "acknowledged" && one.exchange.opened > seq,
    );
    if (copy.outcome === "acknowledged") {
      witnesses.push({ seq });
    } else if (copy.outcome === "uncertain") {
      unjudged.push({
        seq,
        reason: "the vendor's answer to the repetition did not arrive",
      });
    } else if (isTemporary(copy.exchange.status) && takenLater) {
      unjudged.push({
        seq,
        reason: "the vendor put the repetition off and acknowledged it later",
      });
    } else if (isPutOff(copy, copies)) {
      unjudged.push({ seq, reason: onlyPutOff });
    } else if (superseded(deliveries, first, copy)) {
      unjudged.push({
        seq,
        reason:
          "a larger cancellation had come in between, and it may refuse the smaller one",
      });
    } else {
      witnesses.push({ seq });
      findings.push(finding(life, first, copy));
    }
  }
  return { witnesses, findings, unjudged };
}

function repeats(copy: Delivered, first: Delivered): boolean {
  return (
    first.exchange.seq < copy.exchange.opened &&
    first.identity === copy.identity &&
    first.exchange.operation === copy.exchange.operation &&
    first.exchange.requestBody.text === copy.exchange.requestBody.text
  );
}

/** Seller cancellations have no key: after a larger one, a smaller one is no longer a plain repetition. */
function superseded(
  deliveries: readonly Delivered[],
  first: Delivered,
  copy: Delivered,
): boolean {
  return (
    copy.family === "cancellation" &&
    deliveries.some(
      (one) =>
        one.family === "cancellation" &&
        one.identity !== copy.identity &&
        one.exchange.opened > first.exchange.opened &&
        one.exchange.opened < copy.exchange.seq,
    )
  );
}

function finding(life: OrderLife, first: Delivered, copy: Delivered): Finding {
  return {
    summary: `The vendor refused a repetition of ${messageText(copy)} for order ${life.orderCode} that it had acknowledged before.`,
    expected:
      "Delivery is at least once: what was acknowledged before is acknowledged again, with any 2xx.",
    actual: `The repetition was answered with ${answerText(copy.exchange)}.`,
    evidence: [first.exchange.seq, copy.exchange.seq],
    likelyCause:
      "The duplicate is found (a unique key, a lookup) and then reported as an error. Increff sends a refused message again and again; answer 200 to what is done already.",
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
