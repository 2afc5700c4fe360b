/**
 * ERP-ORD-03: a posting about an order whose creation has not arrived yet is not lost.
 *
 * Keeping it and refusing it, so that it is delivered again, are both right.
 */
import { bookingRule } from "../erp/booking-rule.js";
import { cameBeforeCreate, createEvent } from "../erp/circumstances.js";
import type { Ledger } from "../erp/ledger.js";

export const rule = bookingRule({
  requirement: "ERP-ORD-03",
  needs:
    "A posting with a shipment delivered before the OUTWARD_ORDER_CREATE of its order and acknowledged at last, the OUTWARD_ORDER_CREATE delivered later, and the order's sales observed at rest afterwards.",
  inPlay: (account, ledger) =>
    account.accepted.length + account.refused.length > 0 &&
    cameBeforeCreate(account, ledger) &&
    wasCreated(ledger),
  unclear: ({ account }) =>
    account.required
      ? undefined
      : "the posting that came before its order was created was refused and never acknowledged afterwards",
  likelyCause:
    "A posting for an unknown order is acknowledged and dropped, or fails half-way without an error. Each posting shows the whole order: book it as it comes, or refuse it with a 4xx so that it is delivered again.",
});

function wasCreated(ledger: Ledger): boolean {
  return ledger.messages.some(({ deliveries }) =>
    deliveries.some(({ eventType }) => eventType === createEvent),
  );
}
