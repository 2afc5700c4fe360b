/** EFS-IDEM-01: an order event that is delivered again after it was acknowledged has no second effect. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-01",
  needs:
    "An order event delivered again after its acknowledgement, and the order observed at rest afterwards.",
  after: "after an order event was delivered again that had been acknowledged",
  likelyCause:
    "The event is applied each time it arrives, because its messageId is not remembered. Store the messageId under a unique key in the transaction that applies the event, and do nothing when it is there already.",
});
