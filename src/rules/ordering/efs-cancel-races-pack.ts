/** EFS-ORD-08: after a cancellation that raced a pack, the vendor and the OMS agree on what was packed and what was cancelled. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-ORD-08",
  needs:
    "A cancellation and a pack of one order under way at the same time, and the order observed at rest afterwards.",
  after:
    "after a cancellation and a pack (or two messages about it) were under way at the same time",
  likelyCause:
    "The pack and the cancellation each work on an old copy of the order, and the later one overwrites the other. Lock the order, book a pack only when the OMS has answered 2xx, and take it back when it refuses.",
});
