/**
 * ERP-IDEM-10: a repetition that differs only in key order, white space, unknown or null fields is acknowledged and books
 * nothing again.
 */
import { assess } from "../erp/assessment.js";
import { bookingRule } from "../erp/booking-rule.js";
import type { Posting } from "../erp/postings.js";
import { refusalFound } from "../erp/refusals.js";
import { together } from "../judgement.js";
import { encountersOf } from "../hazard.js";
import type { OrderLife } from "../life.js";
import { isPutOff, isTemporary, onlyPutOff } from "../refusal.js";
import { nothingSeen, type Judgement, type OrderRule } from "../rule.js";

const likelyCause =
  "Repetitions are recognised by the bytes of the body, or compared with the first one as text. The messageId alone says that it is the same posting; compare contents, if at all, by what they mean.";

const booked = bookingRule({
  requirement: "ERP-IDEM-10",
  needs:
    "A posting with a shipment delivered again, in other bytes with the same meaning, after it was acknowledged, and the order's sales observed at rest afterwards.",
  inPlay: (account) =>
    account.required && account.hazards().includes("twin-copy"),
  likelyCause,
});

export const rule: OrderRule = {
  ...booked,
  judge: (life) => together(booked.judge(life), judgeRefusals(life)),
};

function judgeRefusals(life: OrderLife): Judgement {
  const twins = new Set(
    encountersOf(life)
      .filter(({ hazard }) => hazard === "twin-copy")
      .map(({ delivery }) => delivery?.exchange.seq),
  );
  const postings = assess(life).end.messages.flatMap(
    ({ deliveries }) => deliveries,
  );
  return together(
    ...postings
      .filter(({ exchange }) => twins.has(exchange.seq))
      .map((twin) => judgeRefusal(life, twin, postings)),
  );
}

function judgeRefusal(
  life: OrderLife,
  twin: Posting,
  postings: readonly Posting[],
): Judgement {
  if (twin.outcome !== "refused") return nothingSeen;
  const { seq, status } = twin.exchange;
  const takenLater = postings.some(
    (one) =>
      one.identity === twin.identity &&
      one.outcome === "acknowledged" &&
      one.exchange.opened > seq,
  );
  if (isTemporary(status) && takenLater) {
    const reason = "the ERP put the repetition off and acknowledged it later";
    return { ...nothingSeen, unjudged: [{ seq, reason }] };
  }
  const twins = postings.filter(
    (one) => one.exchange.requestBody.text === twin.exchange.requestBody.text,
  );
  if (isPutOff(twin, twins))
    return { ...nothingSeen, unjudged: [{ seq, reason: onlyPutOff }] };
  const first = postings.filter(
    (one) => one.identity === twin.identity && one.exchange.seq < seq,
  );
  return refusalFound(life, [...first.slice(0, 1), twin], {
    summary: `The ERP refused a repetition of posting ${twin.messageId ?? ""} of order ${life.orderCode} that means the same in other bytes.`,
    expected:
      "What was acknowledged before is acknowledged again, whatever the order of its keys, white space, and fields that are unknown or null.",
    likelyCause,
  });
}
