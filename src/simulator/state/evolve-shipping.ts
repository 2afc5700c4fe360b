/** How facts change what is picked, packed and on its way. */
import { changeLines, changeOrder } from "./evolve-orders.js";
import type { Fact, Handover, Manifest, Picklist } from "./fact.js";
import type { Place } from "./place.js";
import type { Shipment } from "./shipment.js";
import type { StateView } from "./state.js";
import { known } from "./table.js";

export function createPicklist(state: StateView, picklist: Picklist): void {
  const { pickListId, orderCodes } = picklist;
  state.picklists.set(String(pickListId), picklist);
  state.counters.picklists += 1;
  enterPicklist(state, picklist, orderCodes, pickListId);
}

export function extendPicklist(
  state: StateView,
  fact: Extract<Fact, { type: "picklistExtended" }>,
): void {
  const key = String(fact.pickListId);
  const picklist = known(state.picklists, key);
  const orderCodes = [...picklist.orderCodes, ...fact.orderCodes];
  state.picklists.set(key, { ...picklist, orderCodes });
  enterPicklist(state, picklist, fact.orderCodes, fact.pickListId);
}

function enterPicklist(
  state: StateView,
  { locationCode, channelName }: Place,
  orderCodes: readonly string[],
  pickListId: number,
): void {
  for (const orderCode of orderCodes) {
    changeOrder(state, { locationCode, channelName, orderCode }, (order) => ({
      ...order,
      pickListIds: [...order.pickListIds, pickListId],
    }));
  }
}

export function pack(state: StateView, shipment: Shipment): void {
  state.shipments.set(shipment.shipmentCode, shipment);
  state.invoices.set(shipment.invoiceCode, shipment.shipmentCode);
  state.counters.shipments += 1;
  changeOrder(state, shipment, (order) => ({
    ...changeLines(order, shipment.items, (line, quantity) => ({
      ...line,
      packed: line.packed + quantity,
    })),
    shipmentCodes: [...order.shipmentCodes, shipment.shipmentCode],
  }));
}

export function enterManifest(state: StateView, manifest: Manifest): void {
  state.manifests.set(manifest.manifestCode, manifest);
  state.counters.manifests += 1;
  for (const code of manifest.shipmentCodes) {
    state.shipments.set(code, {
      ...known(state.shipments, code),
      manifestCode: manifest.manifestCode,
    });
  }
}

export function handOver(state: StateView, handover: Handover): void {
  state.handovers.set(handover.handoverCode, handover);
  state.counters.handovers += 1;
  for (const code of handover.shipmentCodes) {
    const shipment = known(state.shipments, code);
    state.shipments.set(code, {
      ...shipment,
      handoverCode: handover.handoverCode,
      handedOverAt: handover.at,
    });
  }
}

export function deliver(
  state: StateView,
  shipmentCode: string,
  at: number,
): void {
  const shipment = known(state.shipments, shipmentCode);
  state.shipments.set(shipmentCode, { ...shipment, deliveredAt: at });
}
