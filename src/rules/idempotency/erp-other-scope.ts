/** ERP-IDEM-09: the same orderCode at another location is another order, and its shipments are booked too. */
import { assess } from "../erp/assessment.js";
import { bookingRule } from "../erp/booking-rule.js";
import { refusedToTheEnd } from "../erp/refusals.js";
import { together } from "../judgement.js";
import { hazardsOf } from "../hazard.js";
import type { OrderLife } from "../life.js";
import { nothingSeen, type Judgement, type OrderRule } from "../rule.js";

const booked = bookingRule({
  requirement: "ERP-IDEM-09",
  needs:
    "An acknowledged posting with a shipment of an order whose orderCode exists at another location too, and the order's sales observed at rest afterwards.",
  inPlay: (account) =>
    account.required && account.hazards().includes("other-scope"),
  likelyCause:
    "The order is keyed on orderCode alone. An orderCode is unique only at its location: make locationCode a part of every key.",
});

export const rule: OrderRule = {
  ...booked,
  judge: (life) => together(booked.judge(life), judgeRefusals(life)),
};

/** What was refused for good is about another requirement; it says that this one was not seen. */
function judgeRefusals(life: OrderLife): Judgement {
  if (!hazardsOf(life).includes("other-scope")) return nothingSeen;
  const refused = assess(life).end.messages.flatMap(
    (message) => refusedToTheEnd(message).at(-1) ?? [],
  );
  return {
    ...nothingSeen,
    unjudged: refused.map(({ exchange }) => ({
      seq: exchange.seq,
      reason: `the ERP refused a posting of the order with ${exchange.status ?? "no status"}`,
    })),
  };
}
