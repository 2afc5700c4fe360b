/** ERP-IDEM-03: a later posting that repeats a shipment does not book it again. */
import { bookingRule } from "../erp/booking-rule.js";
import type { Account } from "../erp/ledger.js";

export const rule = bookingRule({
  requirement: "ERP-IDEM-03",
  needs:
    "Two postings with different messageIds that carry the same shipment, the second delivered after the first was acknowledged, and the order's sales observed at rest afterwards.",
  inPlay: (account) => account.required && wasRepeated(account),
  likelyCause:
    "Only the messageId is checked. An invoiced shipment stands in every later posting of its order, each with a messageId of its own, so the booking needs a unique key on shipmentCode as well.",
});

function wasRepeated(account: Account): boolean {
  const acknowledged = account.carriers.flatMap((message) =>
    message.acknowledged?.shipments.has(account.code) === true
      ? [message.acknowledged]
      : [],
  );
  return acknowledged.some((first) =>
    acknowledged.some((second) => second.exchange.opened > first.exchange.seq),
  );
}
