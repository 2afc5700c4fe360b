/** A message that comes with a wrong credential is refused, and nothing is done for it; in both profiles. */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import type { OrderLife } from "../life.js";
import { isTemporary } from "../refusal.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";
import { isStrangers } from "../stranger.js";
import { answerText, messageText } from "../wording.js";

export function wrongCredentialRule(requirement: string): OrderRule {
  return {
    requirement,
    about: "order",
    needs:
      "A message that was sent with a wrong credential, and the vendor's answer to it.",
    judge,
  };
}

function judge(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const delivery of deliveriesOf(life).filter(isStrangers)) {
    const { seq, status } = delivery.exchange;
    if (delivery.outcome === "uncertain") {
      const reason =
        "the vendor did not answer the message that came with a wrong credential";
      unjudged.push({ seq, reason });
    } else if (delivery.outcome === "refused" && isTemporary(status)) {
      const reason =
        "the vendor put the message off, which says nothing of its credential";
      unjudged.push({ seq, reason });
    } else {
      witnesses.push({ seq });
      if (delivery.outcome === "acknowledged")
        findings.push(letIn(life, delivery));
    }
  }
  return { witnesses, findings, unjudged };
}

function letIn(life: OrderLife, delivery: Delivered): Finding {
  const { orderCode, locationCode } = life;
  return {
    summary: `The vendor took ${messageText(delivery)} of order ${orderCode} from a caller with a wrong credential.`,
    expected:
      "A refusal, best a 401, and nothing done: whoever knows the address must not be able to place orders or book sales.",
    actual: `It was answered with ${answerText(delivery.exchange)}.`,
    evidence: [delivery.exchange.seq],
    likelyCause:
      "The headers that Increff was told to send are not compared with anything, or only their presence is. Compare them before the message is read. If the address is protected otherwise (by network or certificate), take the header out of the configuration.",
    orderCode,
    locationCode,
  };
}
