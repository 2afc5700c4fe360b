/** EFS-ORD-02: an order whose complete cancellation arrives before its creation ends cancelled. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-ORD-02",
  needs:
    "A complete cancellation delivered before the creation of its order, both acknowledged, and the order observed at rest afterwards.",
  after:
    "although its complete cancellation, which came before its creation, was acknowledged",
  likelyCause:
    "A cancellation of an unknown order is acknowledged and dropped. Keep it until the order arrives, or refuse it with a 4xx, so that it is delivered again.",
});
