/** EFS-IDEM-23: the whole history of messages, delivered again after a restore, changes nothing. */
import { replayFigures } from "../between.js";
import { effectRule } from "../efs/effect-rule.js";
import { partlyReplayed } from "../replayed.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-23",
  needs:
    "Every message about an order delivered again in the original order, all of them acknowledged before, and the order or its return observed at rest afterwards.",
  after: "after everything that it had been told was delivered again",
  likelyCause:
    "Keys are forgotten too early (when the order is finished, or when a later message comes), or a repeated creation starts the order over. Keep every key as long as the order, and let no copy touch what later copies are recognised by.",
  unclear: partlyReplayed,
  figures: replayFigures,
});
