/** EFS-ORD-04: an older event that arrives after a younger one does not lower a cancelled quantity. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-ORD-04",
  needs:
    "An older event delivered after one with a larger cancelled quantity, and the order observed at rest afterwards.",
  after: "after an older event came behind a younger one",
  likelyCause:
    "The cancelled quantity is overwritten by whatever arrives last. It is cumulative and only grows: keep the larger of the known and the told one.",
});
