/**
 * EFS-IDEM-06: a message that the vendor refused does not spoil its key, so the corrected message under the same key is
 * applied.
 */
import { deliveriesOf, type Delivered } from "../deliveries.js";
import { judgeEffects } from "../efs/effect-rule.js";
import { toldBy } from "../efs/told.js";
import { together } from "../judgement.js";
import type { OrderLife } from "../life.js";
import { lastingRefusals } from "../refusal.js";
import type {
  Finding,
  Judgement,
  OrderRule,
  Unjudged,
  Witness,
} from "../rule.js";
import { isStrangers, turnedAway } from "../stranger.js";
import { answerText, messageText } from "../wording.js";

const parts = {
  requirement: "EFS-IDEM-06",
  needs:
    "A message that the vendor refused, then the corrected one under the same key, and the order observed at rest afterwards.",
  after:
    "after a refused message was followed by the corrected one under the same key",
  likelyCause:
    "The messageId is remembered before the message is checked, so the corrected message looks like a duplicate; or part of the refused one stays. Check first, then remember it together with the effect, in one transaction.",
} as const;

export const rule: OrderRule = {
  requirement: parts.requirement,
  about: "order",
  needs: parts.needs,
  judge: (life) => together(judgeEffects(life, parts), judgeAnswers(life)),
};

/** A corrected message that is refused for good, although only the bad one had come before. */
function judgeAnswers(life: OrderLife): Judgement {
  const witnesses: Witness[] = [];
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const same of byIdentity(deliveriesOf(life))) {
    if (same.some((one) => one.outcome === "acknowledged")) continue;
    const bad = same.find((one) => isBad(one) && one.outcome === "refused");
    if (bad === undefined) continue;
    const corrected = lastingRefusals(
      same.filter(
        (one) => !isBad(one) && one.exchange.opened > bad.exchange.seq,
      ),
    );
    const last = corrected.at(-1);
    if (last === undefined) continue;
    const seq = last.exchange.seq;
    if (life.acknowledges?.has(last.eventType) !== true) {
      const reason =
        "the vendor acknowledged no message of this kind anywhere, so it may refuse it for another reason";
      unjudged.push({ seq, reason });
      continue;
    }
    if (isStrangers(bad) && turnedAway.includes(last.exchange.status ?? 0)) {
      const reason =
        "the vendor still turned the caller away, which says nothing of the message's key";
      unjudged.push({ seq, reason });
      continue;
    }
    if (!orderKnown(life, last)) {
      unjudged.push({
        seq,
        reason:
          "the vendor refused the message before it had taken the order's creation",
      });
      continue;
    }
    witnesses.push({ seq });
    findings.push(refusal(life, bad, corrected, last));
  }
  return { witnesses, findings, unjudged };
}

function isBad(delivery: Delivered): boolean {
  const variant = delivery.fault?.parameters["variant"];
  return (
    variant === "malformed" || variant === "unreadable" || isStrangers(delivery)
  );
}

function orderKnown(life: OrderLife, message: Delivered): boolean {
  return (
    message.eventType === "SUBORDER_CREATE" ||
    toldBy(life, message.exchange.opened).created === "yes"
  );
}

function byIdentity(deliveries: readonly Delivered[]): Delivered[][] {
  const groups = new Map<string, Delivered[]>();
  for (const one of deliveries)
    groups.set(one.identity, [...(groups.get(one.identity) ?? []), one]);
  return [...groups.values()];
}

function refusal(
  life: OrderLife,
  bad: Delivered,
  corrected: readonly Delivered[],
  last: Delivered,
): Finding {
  return {
    summary: `The vendor refused the corrected ${messageText(last)} for order ${life.orderCode} after it had refused a bad one under the same key.`,
    expected:
      "The corrected message is taken: nothing was done for the refused one, so its key is still free.",
    actual: `It was answered with ${answerText(last.exchange)}.`,
    evidence: [bad, ...corrected].map((one) => one.exchange.seq),
    likelyCause: parts.likelyCause,
    orderCode: life.orderCode,
    locationCode: life.locationCode,
  };
}
