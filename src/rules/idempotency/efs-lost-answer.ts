/** EFS-IDEM-05: an order event whose answer was lost and which is delivered again has exactly one effect. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-05",
  needs:
    "An order event delivered again after the answer to its first delivery was lost or late, acknowledged then, and the order observed at rest afterwards.",
  after:
    "after an order event was delivered again whose first answer had not arrived",
  likelyCause:
    "Twice applied: the messageId is stored only after the answer was written. Not applied: it is stored before the effect is committed, so the second delivery looks like a duplicate. Store it together with the effect, in one transaction.",
});
