/** ERP-ORD-02: the shipments of an order add up; a later one does not replace an earlier one. */
import { bookingRule } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-ORD-02",
  needs:
    "Acknowledged postings of one order that carry two shipments or more, and the order's sales observed at rest afterwards.",
  inPlay: (account, ledger) =>
    account.required &&
    [...ledger.accounts.values()].filter(({ required }) => required).length > 1,
  likelyCause:
    "Sales are keyed on the order, so one shipment takes the place of another, or a posting is taken for a repetition as soon as one of its shipments is known. An order can have many shipments: key each sale on its shipmentCode.",
});
