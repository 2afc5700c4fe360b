/** ERP-IDEM-02: copies of a posting that are processed at the same time book each shipment once. */
import { bookingRule } from "../erp/booking-rule.js";

export const rule = bookingRule({
  requirement: "ERP-IDEM-02",
  needs:
    "Copies of a posting with a shipment whose processing overlapped, one of them acknowledged, and the order's sales observed at rest afterwards.",
  inPlay: (account) =>
    account.required && account.hazards().includes("overlapping-copies"),
  likelyCause:
    "The messageId is looked up first and stored later, so two copies both find nothing. Let the database decide: insert the messageId under a unique key in the transaction of the booking, and treat the conflict as done.",
});
