/** EFS-IDEM-19: order codes that differ only in case or leading zeros are different orders. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-19",
  needs:
    "Two orders whose codes differ only in case or leading zeros, and each observed at rest.",
  after: "after an order with a code that looks like its own had come",
  likelyCause:
    "Order codes are folded before they are compared (a case-insensitive collation, trimming, reading digits as a number). Compare them as they are written.",
});
