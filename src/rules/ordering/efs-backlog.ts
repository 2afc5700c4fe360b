/** EFS-ORD-20: a backlog that is released at once after an outage is worked off. */
import { backlogFigures } from "../backlog.js";
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-ORD-20",
  needs:
    "Orders whose messages had waited for the end of an outage, released at once with those of many others and acknowledged, and the orders observed at rest afterwards.",
  after: "after it had acknowledged a backlog that came at once",
  likelyCause:
    "Messages are acknowledged into a queue of limited size, or dropped while the vendor is busy. Acknowledge after the effect is stored, and answer 429 or 503 to what is too much: it comes again.",
  figures: backlogFigures,
});
