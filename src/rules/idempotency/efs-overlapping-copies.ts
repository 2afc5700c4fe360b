/** EFS-IDEM-02: copies of an order event that are processed at the same time have one effect together. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-02",
  needs:
    "Copies of an order event in delivery at the same time, and the order observed at rest afterwards.",
  after: "after copies of an order event were processed at the same time",
  likelyCause:
    "The messageId is looked up first and stored later, and two copies pass the look-up together. Let the database decide: insert the messageId under a unique key first, in the transaction that applies the event.",
});
