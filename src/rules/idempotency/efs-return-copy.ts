/** EFS-IDEM-09: a repeated return expectation registers each return item once. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-09",
  needs:
    "A return expectation delivered again, and the return observed at rest afterwards.",
  after: "after its expectation was delivered again",
  likelyCause:
    "Each delivery adds the items again. Return events have no messageId: use returnOrderCode with the event as the key, and returnItemCode as the key of an item.",
});
