/**
 * ERP-IDEM-07: a posting that the ERP refused does not spoil its key, so the corrected posting under the same messageId is
 * booked. It is violated by refusing the corrected one, and by acknowledging it and not booking what it says.
 */
import { assess } from "../erp/assessment.js";
import { bookingRule } from "../erp/booking-rule.js";
import type { PostingMessage } from "../erp/postings.js";
import { isBad } from "../erp/postings.js";
import { refusalFound, refusedForContent } from "../erp/refusals.js";
import { together } from "../judgement.js";
import type { OrderLife } from "../life.js";
import { isStrangers } from "../stranger.js";
import { nothingSeen, type Judgement, type OrderRule } from "../rule.js";

const likelyCause =
  "The messageId (or the shipmentCode) is stored as done before the posting is checked, and stays when the check fails. Check first; store the keys in the transaction of the booking, so that a failure takes them back.";

const booked = bookingRule({
  requirement: "ERP-IDEM-07",
  needs:
    "A posting that the ERP refused, then the corrected posting with a shipment under the same messageId, and the order's sales observed at rest afterwards.",
  inPlay: (account) =>
    account.required && account.hazards().includes("rejected-first"),
  likelyCause,
});

export const rule: OrderRule = {
  ...booked,
  judge: (life) => together(booked.judge(life), judgeRefusals(life)),
};

function judgeRefusals(life: OrderLife): Judgement {
  const { messages } = assess(life).end;
  // Whoever takes no posting at all refuses the corrected one for another reason.
  if (messages.every(({ acknowledged }) => acknowledged === undefined))
    return nothingSeen;
  return together(...messages.map((message) => judgeRefusal(life, message)));
}

function judgeRefusal(life: OrderLife, message: PostingMessage): Judgement {
  const { deliveries, messageId } = message;
  const bad = deliveries.find(
    (one) =>
      one.outcome === "refused" && (isStrangers(one) || isBad(one, deliveries)),
  );
  if (bad === undefined || deliveries.some((one) => one.outcome !== "refused"))
    return nothingSeen;
  const corrected = deliveries.filter(
    (one) =>
      one.exchange.opened > bad.exchange.seq &&
      !isStrangers(one) &&
      !isBad(one, deliveries),
  );
  const last = corrected.at(-1);
  if (last === undefined) return nothingSeen;
  if (!refusedForContent(last)) {
    const { seq } = last.exchange;
    const reason =
      "the corrected posting was not acknowledged, for another reason than its content";
    return { ...nothingSeen, unjudged: [{ seq, reason }] };
  }
  return refusalFound(life, [bad, ...corrected], {
    summary: `The ERP refused the corrected posting ${messageId ?? ""} of order ${life.orderCode} after it had refused a bad one under the same messageId.`,
    expected:
      "The bad posting leaves no trace, so the corrected one is acknowledged and booked.",
    likelyCause,
  });
}
