/** EFS-IDEM-07: a message is still recognised after other messages came in between. */
import { lateFigures } from "../between.js";
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-07",
  needs:
    "A message delivered again after many other messages, and its order observed at rest afterwards.",
  after: "after an acknowledged message came again behind many others",
  likelyCause:
    "Only the last messageIds are remembered (a small cache, a short time to live). Keep them as long as the order is kept.",
  figures: lateFigures,
});
