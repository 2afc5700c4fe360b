/** EFS-ORD-01: what was acknowledged is done, so it becomes visible with its own quantities. Whatever is wrong and no hazard explains is charged here. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-ORD-01",
  needs:
    "An acknowledged message, and its order or return observed at rest afterwards.",
  after: "by what the vendor had acknowledged",
  likelyCause:
    "The message is acknowledged before its effect is committed, and the effect fails or is forgotten later; or the quantities are read wrongly (a delta for a cumulative figure, one line of several with the same SKU). Commit first, then answer 2xx.",
});
