/** EFS-IDEM-17: a repeated seller cancellation cancels its quantities once. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-17",
  needs:
    "A pushed seller cancellation delivered again, and the order observed at rest afterwards.",
  after: "after a seller cancellation was delivered again",
  likelyCause:
    "The quantity is added to what is cancelled already. It is absolute: set the cancelled quantity to the larger of the known and the told one.",
});
