/** EFS-ORD-19: a return expectation that arrives before its forward order is not lost. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-ORD-19",
  needs:
    "A return announced before the creation of its order was acknowledged, and the return observed at rest.",
  after: "after it was announced before its forward order",
  likelyCause:
    "A return of an unknown order is acknowledged and dropped. Keep it until the order comes, or refuse it with a 4xx so that Increff delivers it again.",
});
