/** EFS-ORD-22: an order is put on a picklist only after it was delivered to the vendor. */
import { afterCreate } from "./after-create.js";

export const rule = afterCreate({
  requirement: "EFS-ORD-22",
  needs:
    "A picklist with an order that was delivered before, or a vendor that would not pick one that was not.",
  operations: ["createPicklist", "addOrdersToPicklist"],
  actions: ["create-picklist", "add-to-picklist"],
  did: "put on a picklist order",
  likelyCause:
    "Picklists are made from codes that somebody types or sends, without looking the orders up. Take only orders that are in the order book of this location and channel.",
});
