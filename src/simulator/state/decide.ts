/**
 * What the OMS decides about a command: a pure function of the state, the command and its context. It changes nothing,
 * and whatever a client sent, it answers instead of throwing; the caller has validated the body against the contract.
 */
import { addOrdersToPicklist } from "./commands/add-orders-to-picklist.js";
import { announceOrderState } from "./commands/announce-order.js";
import { cancelBySeller } from "./commands/cancel-by-seller.js";
import { cancelOrderItems } from "./commands/cancel-order-items.js";
import { cancelOutwardOrder } from "./commands/cancel-outward-order.js";
import { cancelReturn, updateReturn } from "./commands/change-return.js";
import { createListing } from "./commands/create-listing.js";
import { createManifest } from "./commands/create-manifest.js";
import { createOutwardOrder } from "./commands/create-outward-order.js";
import { createPicklist } from "./commands/create-picklist.js";
import { createReturnOrder } from "./commands/create-return-order.js";
import { deliverShipment } from "./commands/deliver-shipment.js";
import { handOverInHouse } from "./commands/hand-over-in-house.js";
import { manifestAndHandover } from "./commands/manifest-and-handover.js";
import { notifyHandover } from "./commands/notify-handover.js";
import { packInHouse } from "./commands/pack-in-house.js";
import { packOrder } from "./commands/pack-order.js";
import { processReturn } from "./commands/process-return.js";
import { releaseHold } from "./commands/release-hold.js";
import { restock } from "./commands/restock.js";
import { searchInventory } from "./commands/search-inventory.js";
import { setStock } from "./commands/set-stock.js";
import { updateInventory } from "./commands/update-inventory.js";
import type { EfsBodies, MarketplaceBodies } from "./bodies.js";
import type { Command, Decision } from "./command.js";
import { Draft, type DecisionContext } from "./draft.js";
import type { OmsState } from "./state.js";

export type { DecisionContext } from "./draft.js";

export function decide(
  state: OmsState,
  command: Command,
  context: DecisionContext,
): Decision {
  const draft = new Draft(state, context);
  switch (command.type) {
    case "createListing":
      return createListing(
        draft,
        command.tenant,
        command.body as EfsBodies["CreateListingRequest"],
      );
    case "updateInventory":
      return updateInventory(
        draft,
        command.tenant,
        command.body as EfsBodies["UpdateInventoryRequest"],
      );
    case "cancelOrderItems":
      return cancelOrderItems(
        draft,
        command.tenant,
        command.body as EfsBodies["CancelOrderItemsRequest"],
      );
    case "createPicklist":
      return createPicklist(
        draft,
        command.tenant,
        command.body as EfsBodies["CreatePicklistRequest"],
      );
    case "addOrdersToPicklist":
      return addOrdersToPicklist(
        draft,
        command.tenant,
        command.body as EfsBodies["AddOrdersToPicklistRequest"],
      );
    case "packOrder":
      return packOrder(
        draft,
        command.tenant,
        command.body as EfsBodies["PackOrderRequest"],
      );
    case "createManifest":
      return createManifest(
        draft,
        command.tenant,
        command.body as EfsBodies["CreateManifestRequest"],
      );
    case "notifyHandover":
      return notifyHandover(
        draft,
        command.tenant,
        command.body as EfsBodies["NotifyHandoverRequest"],
      );
    case "manifestAndHandover":
      return manifestAndHandover(
        draft,
        command.tenant,
        command.body as EfsBodies["ManifestAndHandoverRequest"],
      );
    case "processReturn":
      return processReturn(
        draft,
        command.tenant,
        command.body as EfsBodies["ProcessReturnRequest"],
      );
    case "createOutwardOrder": {
      const body =
        command.body as MarketplaceBodies["CreateOutwardOrderRequest"];
      return createOutwardOrder(
        draft,
        command.tenant,
        body,
        command.skuDefinitions,
      );
    }
    case "cancelOutwardOrder": {
      const body =
        command.body as MarketplaceBodies["CancelOutwardOrderRequest"];
      return cancelOutwardOrder(
        draft,
        command.tenant,
        command.path?.["orderCode"] ?? "",
        body,
      );
    }
    case "createReturnOrder":
      return createReturnOrder(
        draft,
        command.tenant,
        command.body as MarketplaceBodies["CreateReturnOrderRequest"],
      );
    case "searchInventory":
      return searchInventory(
        draft,
        command.tenant,
        command.body as MarketplaceBodies["SearchInventoryRequest"],
      );
    case "cancelBySeller":
      return cancelBySeller(draft, command);
    case "releaseHold":
      return releaseHold(draft, command);
    case "packInHouse":
      return packInHouse(draft, command);
    case "handOverInHouse":
      return handOverInHouse(draft, command);
    case "deliverShipment":
      return deliverShipment(draft, command);
    case "restock":
      return restock(draft);
    case "updateReturn":
      return updateReturn(draft, command);
    case "cancelReturn":
      return cancelReturn(draft, command);
    case "announceOrder":
      return announceOrderState(draft, command);
    case "setStock":
      return setStock(draft, command);
  }
}
