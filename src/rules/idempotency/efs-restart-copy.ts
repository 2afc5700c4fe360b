/** EFS-IDEM-11: a message is still recognised after the vendor was killed and started again. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-11",
  needs:
    "A message delivered again after the vendor was killed and started again, and its order observed at rest afterwards.",
  after:
    "after a message was delivered again to a vendor that had been killed and started again",
  likelyCause:
    "The messageIds live in memory only, or are written after the effect. Store them on disk in the transaction that applies the event.",
});
