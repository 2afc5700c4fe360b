/** EFS-ORD-05: a late copy of an earlier event does not reopen an order that is cancelled or completed. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-ORD-05",
  needs:
    "A copy of an earlier event delivered after the order was cancelled or completed, and the order observed at rest afterwards.",
  after: "because a late copy of an earlier event has reopened it",
  likelyCause:
    "The state of the order is set from the event type alone, and messageIds are forgotten when an order is closed. Keep them, and never leave a terminal state because of an older event.",
});
