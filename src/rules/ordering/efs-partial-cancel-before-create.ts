/** EFS-ORD-03: a partial cancellation that arrives before the creation of its order is not lost. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-ORD-03",
  needs:
    "A partial cancellation delivered before the creation of its order, both acknowledged, and the order observed at rest afterwards.",
  after:
    "although a partial cancellation, which came before its creation, was acknowledged",
  likelyCause:
    "A cancellation of an unknown order is acknowledged and dropped, or the creation that comes later overwrites it. Keep the larger cancelled quantity, or refuse the early cancellation with a 4xx, so that it is delivered again.",
});
