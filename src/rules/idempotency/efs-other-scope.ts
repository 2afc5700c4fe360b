/** EFS-IDEM-08: the same orderCode at another location is another order. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-08",
  needs:
    "The same orderCode delivered for two locations, and the order observed at rest at each.",
  after: "after the same orderCode had come for another location",
  likelyCause:
    "Orders are stored under the orderCode alone, so the second one is taken for the first. Make locationCode (and channelName) part of the key.",
});
