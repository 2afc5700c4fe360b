/**
 * ERP-IDEM-09: the same orderCode at another location is another order, and its shipments are booked too.
 *
 * A conflict (409) says that the order was taken for the other one. Any other refusal may be about the location.
 */
import { assess } from "../erp/assessment.js";
import { bookingRule } from "../erp/booking-rule.js";
import { refusalFound, refusedToTheEnd, joined } from "../erp/refusals.js";
import { hazardsOf } from "../hazard.js";
import type { OrderLife } from "../life.js";
import { nothingSeen, type Judgement, type OrderRule } from "../rule.js";

const likelyCause =
  "The order is keyed on orderCode alone. An orderCode is unique only at its location: make locationCode a part of every key.";

const booked = bookingRule({
  requirement: "ERP-IDEM-09",
  needs:
    "An acknowledged posting with a shipment of an order whose orderCode exists at another location too, and the order's sales observed at rest afterwards.",
  inPlay: (account) =>
    account.required && account.hazards().includes("other-scope"),
  likelyCause,
});

export const rule: OrderRule = {
  ...booked,
  judge: (life) => joined([booked.judge(life), judgeRefusals(life)]),
};

function judgeRefusals(life: OrderLife): Judgement {
  if (!hazardsOf(life).includes("other-scope")) return nothingSeen;
  const { orderCode, locationCode } = life;
  const judgements = assess(life).end.messages.map((message) => {
    const refused = refusedToTheEnd(message);
    const last = refused.at(-1);
    if (last === undefined || last.fault?.fault === "F22") return nothingSeen;
    const { seq, status } = last.exchange;
    if (status !== 409) {
      const reason = `the ERP refused a posting with ${status ?? "no status"}, which may be about the location itself`;
      return { ...nothingSeen, unjudged: [{ seq, reason }] };
    }
    return refusalFound(life, refused, {
      summary: `The ERP refused posting ${message.messageId ?? ""} of order ${orderCode} at ${locationCode} as a conflict; the same orderCode exists at another location.`,
      expected: `Order ${orderCode} at ${locationCode} is an order of its own, and its postings are acknowledged.`,
      likelyCause,
    });
  });
  return joined(judgements);
}
