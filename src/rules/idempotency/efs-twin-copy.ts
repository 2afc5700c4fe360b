/**
 * EFS-IDEM-10: a repetition that differs only in key order, white space, unknown or null fields is acknowledged and has no
 * second effect.
 */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import { judgeEffects } from "../efs/effect-rule.js";
import { encountersOf } from "../hazard.js";
import { together } from "../judgement.js";
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

const parts = {
  requirement: "EFS-IDEM-10",
  needs:
    "A message delivered again with other bytes and the same meaning after it was acknowledged, and its order observed at rest afterwards.",
  after: "after a harmless twin of an acknowledged message was delivered",
  likelyCause:
    "Duplicates are recognised by the bytes (or a hash of them) and not by the messageId, or a known messageId with other bytes is taken for a contradiction. Compare the meaning: parse first, ignore unknown fields, treat null as absent.",
} as const;

export const rule: OrderRule = {
  requirement: parts.requirement,
  about: "order",
  needs: parts.needs,
  judge: (life) => together(judgeEffects(life, parts), judgeAnswers(life)),
};

function judgeAnswers(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const { hazard, delivery: twin } of encountersOf(life)) {
    if (hazard !== "twin-copy" || twin === undefined) continue;
    const { exchange, outcome } = twin;
    if (outcome === "acknowledged") continue;
    const same = deliveriesOf(life).filter(
      (one) => one.identity === twin.identity,
    );
    const twins = same.filter(
      (one) => one.exchange.requestBody.text === exchange.requestBody.text,
    );
    const takenLater = twins.some(
      (one) =>
        one.outcome === "acknowledged" && one.exchange.opened > exchange.seq,
    );
    if (
      outcome === "uncertain" ||
      (isTemporary(exchange.status) && takenLater)
    ) {
      const reason = "the vendor did not answer the twin, or only for now";
      unjudged.push({ seq: exchange.seq, reason });
      continue;
    }
    if (isPutOff(twin, twins)) {
      unjudged.push({ seq: exchange.seq, reason: onlyPutOff });
      continue;
    }
    witnesses.push({ seq: exchange.seq });
    findings.push(refusal(life, same, twin));
  }
  return { witnesses, findings, unjudged };
}

function refusal(
  life: OrderLife,
  same: readonly Delivered[],
  twin: Delivered,
): Finding {
  const first = same.find((one) => one.outcome === "acknowledged");
  return {
    summary: `The vendor refused a harmless twin of ${messageText(twin)} for order ${life.orderCode} that it had acknowledged before.`,
    expected:
      "A repetition with the same meaning is acknowledged again, with any 2xx.",
    actual: `It was answered with ${answerText(twin.exchange)}.`,
    evidence: [
      ...(first === undefined ? [] : [first.exchange.seq]),
      twin.exchange.seq,
    ],
    likelyCause: parts.likelyCause,
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
