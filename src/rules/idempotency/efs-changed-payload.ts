/** EFS-IDEM-04: another content under a known messageId is not applied over the first. Acknowledging it and refusing it are both right; only the effect is judged. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-04",
  needs:
    "An order event delivered again under its messageId with other quantities after it was acknowledged, and the order observed at rest afterwards.",
  after:
    "after another content came under a messageId that had been acknowledged",
  likelyCause:
    "The event is written over what is stored (an upsert), whatever came first under its messageId. Treat a known messageId as done, or refuse it with a 4xx when its content differs, and change nothing.",
});
