/** EFS-IDEM-22: a return that has the code of an order is not taken for that order, and the order not for the return. */
import { effectRule } from "../efs/effect-rule.js";

export const rule = effectRule({
  requirement: "EFS-IDEM-22",
  needs:
    "A return whose returnOrderCode is the orderCode of an order that the vendor knows, and the return observed at rest afterwards.",
  after: "after a return with the very code of its order was announced",
  likelyCause:
    "One table of keys serves all families of events, with the bare code or number as the key. Put the family in front of it: an order, a return and a message are three things.",
});
