/** Read views for the control API and the console: plain JSON, computed when asked for. */
import { cancelledOf, openOf, statusOf, type Order } from "./order.js";
import { returnStatusOf, type ReturnOrder } from "./return-order.js";
import { invoiceTotalOf, shipmentStatusOf, type Shipment } from "./shipment.js";
import type { Handover, Listing, Manifest, Picklist } from "./fact.js";
import { rupees } from "../money.js";
import {
  orderKey,
  placeOf,
  returnKey,
  type OfOrder,
  type Place,
} from "./place.js";
import type { OmsState } from "./state.js";
import type {
  InventoryView,
  OrderSummary,
  OrderView,
  ReturnView,
  ShipmentView,
} from "./view.js";
import { writeTime } from "../timestamp.js";

export type {
  InventoryView,
  LineView,
  OrderSummary,
  OrderView,
  ReturnView,
  ShipmentView,
} from "./view.js";

export function viewOrder(state: OmsState, named: OfOrder): OrderView | null {
  const order = state.orders.get(orderKey(named));
  if (order === undefined) return null;
  return {
    ...summaryOf(order),
    shipments: order.shipmentCodes.flatMap((code) => {
      const shipment = state.shipments.get(code);
      return shipment === undefined ? [] : shipmentView(shipment);
    }),
    returns: order.returnOrderCodes.flatMap((code) => {
      const key = returnKey({ ...placeOf(order), returnOrderCode: code });
      const returned = state.returns.get(key);
      return returned === undefined ? [] : returnView(returned);
    }),
    pickListIds: order.pickListIds,
  };
}

/** Where there is an order of this code; mostly in one place. */
export function placesOfOrder(
  state: OmsState,
  orderCode: string,
): readonly Place[] {
  return state.orderPlaces.get(orderCode) ?? [];
}

/** The returns of this code; mostly one. */
export function viewReturns(
  state: OmsState,
  returnOrderCode: string,
): ReturnView[] {
  return (state.returnPlaces.get(returnOrderCode) ?? []).flatMap((place) => {
    const found = state.returns.get(returnKey({ ...place, returnOrderCode }));
    return found === undefined ? [] : returnView(found);
  });
}

/** The orders in the order of their creation; computed one by one, so a caller may stop early. */
export function* listOrders(state: OmsState): Generator<OrderSummary> {
  for (const order of state.orders.values()) yield summaryOf(order);
}

export function* listShipments(state: OmsState): Generator<ShipmentView> {
  for (const shipment of state.shipments.values()) yield shipmentView(shipment);
}

export function* listReturns(state: OmsState): Generator<ReturnView> {
  for (const returned of state.returns.values()) yield returnView(returned);
}

export function listPicklists(state: OmsState): IterableIterator<Picklist> {
  return state.picklists.values();
}

export function listManifests(state: OmsState): IterableIterator<Manifest> {
  return state.manifests.values();
}

export function listHandovers(state: OmsState): IterableIterator<Handover> {
  return state.handovers.values();
}

/** Every listing at every location that knows its product. */
export function* listInventory(state: OmsState): Generator<InventoryView> {
  const listings = new Map<string, Listing[]>();
  for (const listing of state.listings.values()) {
    const group = listings.get(listing.barcode);
    if (group === undefined) listings.set(listing.barcode, [listing]);
    else group.push(listing);
  }
  for (const stock of state.stock.values()) {
    const { locationCode, barcode, available, reportedAt } = stock;
    for (const listing of listings.get(barcode) ?? []) {
      const { channelName, channelSkuCode } = listing;
      yield {
        locationCode,
        channelName,
        channelSkuCode,
        barcode,
        available,
        reportedAt: reportedAt === null ? null : writeTime(reportedAt),
      };
    }
  }
}

function summaryOf(order: Order): OrderSummary {
  return {
    orderCode: order.orderCode,
    locationCode: order.locationCode,
    channelName: order.channelName,
    status: statusOf(order),
    onHold: order.onHold,
    isPriority: order.form.isPriority ?? false,
    orderType: order.form.orderType,
    paymentMethod: order.form.paymentMethod,
    parentOrderCode: order.form.parentOrderCode ?? null,
    orderTime: order.form.orderTime,
    createdAt: writeTime(order.createdAt),
    lines: order.lines.map((line) => ({
      orderItemCode: line.orderItemCode,
      channelSkuCode: line.channelSkuCode,
      ordered: line.ordered,
      cancelled: cancelledOf(line),
      customerCancelled: line.cancelled.customer,
      sellerCancelled: line.cancelled.seller,
      sellerRejected: line.cancelled.sellerReject,
      packed: line.packed,
      open: openOf(line),
    })),
    shipmentCodes: order.shipmentCodes,
  };
}

function shipmentView(shipment: Shipment): ShipmentView {
  return {
    shipmentCode: shipment.shipmentCode,
    shipmentId: shipment.shipmentId,
    orderCode: shipment.orderCode,
    locationCode: shipment.locationCode,
    channelName: shipment.channelName,
    status: shipmentStatusOf(shipment),
    invoiceCode: shipment.invoiceCode,
    total: rupees(invoiceTotalOf(shipment.items)),
    transporter: shipment.transporter,
    awbNumber: shipment.awbNumber,
    invoiceUrl: shipment.invoiceUrl,
    labelUrl: shipment.labelUrl,
    manifestCode: shipment.manifestCode,
    handoverCode: shipment.handoverCode,
    packedAt: writeTime(shipment.packedAt),
    handedOverAt:
      shipment.handedOverAt === null ? null : writeTime(shipment.handedOverAt),
    deliveredAt:
      shipment.deliveredAt === null ? null : writeTime(shipment.deliveredAt),
    items: shipment.items.map(
      ({ orderItemCode, channelSkuCode, quantity }) => ({
        orderItemCode,
        channelSkuCode,
        quantity,
      }),
    ),
  };
}

function returnView(order: ReturnOrder): ReturnView {
  return {
    returnOrderCode: order.returnOrderCode,
    forwardOrderCode: order.forwardOrderCode,
    locationCode: order.locationCode,
    channelName: order.channelName,
    orderType: order.orderType,
    status: returnStatusOf(order),
    awbNumber: order.awbNumber,
    transporter: order.transporter,
    items: order.items.map(
      ({ returnItemCode, channelSkuCode, reason, processed, cancelledAt }) => ({
        returnItemCode,
        channelSkuCode,
        reason,
        cancelled: order.cancelledAt !== null || cancelledAt !== null,
        qcStatus: processed?.qcStatus ?? null,
        qcReason: processed?.qcReason ?? null,
      }),
    ),
  };
}
