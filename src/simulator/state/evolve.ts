/** How facts change the state. Nothing else does, and nothing is decided here. */
import {
  allocateOrder,
  cancelUnits,
  changeOrder,
  enterOrder,
} from "./evolve-orders.js";
import {
  changeReturn,
  enterReturn,
  withChecked,
  withoutItems,
} from "./evolve-returns.js";
import {
  createPicklist,
  deliver,
  enterManifest,
  extendPicklist,
  handOver,
  pack,
} from "./evolve-shipping.js";
import type { Fact } from "./fact.js";
import type { StateView } from "./state.js";
import { keyOf } from "./table.js";

export function evolve(state: StateView, fact: Fact): void {
  switch (fact.type) {
    case "listingCreated": {
      const { channelName, channelSkuCode } = fact.listing;
      state.listings.set(keyOf(channelName, channelSkuCode), fact.listing);
      return;
    }
    case "stockSet":
      state.stock.set(
        keyOf(fact.stock.locationCode, fact.stock.barcode),
        fact.stock,
      );
      return;
    case "orderCreated":
      enterOrder(state, fact.order);
      return;
    case "orderAllocated":
      allocateOrder(state, fact, fact.at);
      return;
    case "holdReleased":
      changeOrder(state, fact, (order) => ({ ...order, onHold: false }));
      return;
    case "unitsCancelled":
      cancelUnits(state, fact);
      return;
    case "orderCompleted":
      changeOrder(state, fact, (order) => ({ ...order, completedAt: fact.at }));
      return;
    case "picklistCreated":
      createPicklist(state, fact.picklist);
      return;
    case "picklistExtended":
      extendPicklist(state, fact);
      return;
    case "shipmentPacked":
      pack(state, fact.shipment);
      return;
    case "manifestCreated":
      enterManifest(state, fact.manifest);
      return;
    case "handedOver":
      handOver(state, fact.handover);
      return;
    case "shipmentDelivered":
      deliver(state, fact.shipmentCode, fact.at);
      return;
    case "returnCreated":
      enterReturn(state, fact.returnOrder);
      return;
    case "returnUpdated": {
      const { awbNumber, transporter } = fact;
      changeReturn(state, fact, (order) => ({
        ...order,
        awbNumber,
        transporter,
      }));
      return;
    }
    case "returnCancelled":
      changeReturn(state, fact, (order) => ({
        ...order,
        cancelledAt: fact.at,
      }));
      return;
    case "returnItemsCancelled":
      changeReturn(state, fact, (order) =>
        withoutItems(order, fact.returnItemCodes, fact.at),
      );
      return;
    case "returnProcessed":
      changeReturn(state, fact, (order) => withChecked(order, fact.pieces));
      return;
    case "messagesNumbered":
      state.counters.messages += fact.count;
      return;
  }
}
