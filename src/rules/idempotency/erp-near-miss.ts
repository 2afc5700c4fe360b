/** ERP-IDEM-12: shipment codes that differ only in case or leading zeros are different shipments. */
import { assess } from "../erp/assessment.js";
import { bookingRule } from "../erp/booking-rule.js";
import { hasNearMiss } from "../erp/circumstances.js";
import type { Ledger } from "../erp/ledger.js";
import type { PostingMessage } from "../erp/postings.js";
import { refusalFound, refusedToTheEnd } from "../erp/refusals.js";
import { spelling } from "../erp/spelling.js";
import { together } from "../judgement.js";
import type { OrderLife } from "../life.js";
import { nothingSeen, type Judgement, type OrderRule } from "../rule.js";

const likelyCause =
  "Shipment codes are compared without regard to case (a database collation, toUpperCase) or read as numbers. They are strings: compare and keep them exactly as they come.";

const booked = bookingRule({
  requirement: "ERP-IDEM-12",
  needs:
    "Acknowledged postings with shipments whose codes differ only in case or leading zeros, and the order's sales observed at rest afterwards.",
  inPlay: (account, ledger) => account.required && hasNearMiss(account, ledger),
  likelyCause,
});

export const rule: OrderRule = {
  ...booked,
  judge: (life) => together(booked.judge(life), judgeRefusals(life)),
};

/** A posting that was refused because it carries the near-miss of a shipment which was acknowledged before. */
function judgeRefusals(life: OrderLife): Judgement {
  const { end } = assess(life);
  const judgements = end.messages.map((message) => {
    const refused = refusedToTheEnd(message);
    const near = refused.length === 0 ? undefined : nearMissIn(message, end);
    if (
      near === undefined ||
      refused.some(({ fault }) => fault?.fault === "F22")
    )
      return nothingSeen;
    return refusalFound(life, refused, {
      summary: `The ERP refused posting ${message.messageId ?? ""} of order ${life.orderCode} with shipment ${near.code}; it had acknowledged shipment ${near.known} before.`,
      expected: `Shipments ${near.known} and ${near.code} are different shipments, and both are booked.`,
      likelyCause,
    });
  });
  return together(...judgements);
}

function nearMissIn(
  message: PostingMessage,
  { accounts }: Ledger,
): { code: string; known: string } | undefined {
  for (const code of message.deliveries.flatMap(({ shipments }) => [
    ...shipments.keys(),
  ])) {
    if (accounts.get(code)?.required === true) continue;
    for (const [known, { required }] of accounts) {
      if (required && known !== code && spelling(known) === spelling(code))
        return { code, known };
    }
  }
  return undefined;
}
