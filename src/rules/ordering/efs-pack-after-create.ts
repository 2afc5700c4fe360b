/** EFS-ORD-06: nothing is packed before its order was delivered to the vendor. */
import { afterCreate } from "./after-create.js";

export const rule = afterCreate({
  requirement: "EFS-ORD-06",
  needs:
    "A pack of an order that was delivered before, or a vendor that would not pack one that was not.",
  operations: ["packOrder"],
  actions: ["pack"],
  did: "packed order",
  likelyCause:
    "The work is passed on without looking the order up. Refuse to pack what is not in the order book of this location and channel.",
});
