/** Outward sales postings: an order with every shipment invoiced so far, told to the ERP. */
import type { ErpBodies } from "../bodies.js";
import type { Alternatives } from "../../settings.js";
import type { Draft } from "../draft.js";
import { paise, rupees } from "../../money.js";
import { cancelledOf, type Order, type OrderLine } from "../order.js";
import type { Shipment } from "../shipment.js";
import { audience } from "../tenancy.js";
import { rewriteTime, writeTime } from "../../timestamp.js";
import { fullAddress } from "./addresses.js";
import { postedShipment } from "./posted-shipment.js";

export type PostingEventType = ErpBodies["OutwardSalesPostingEventType"];

export function sendPosting(
  draft: Draft,
  order: Order,
  eventType: PostingEventType,
): void {
  if (!draft.context.settings.delivery.events.includes(eventType)) return;
  announcePosting(draft, order, eventType);
}

/** The same, also for an event type that is switched off. */
export function announcePosting(
  draft: Draft,
  order: Order,
  eventType: PostingEventType,
): void {
  const shipments = shipmentsOf(draft, order);
  const { now: eventTime, alternatives } = draft;
  for (const tenant of audience(draft.context.settings.tenants, "erp", order)) {
    draft.send(tenant, {
      family: "posting",
      operation: "outwardSalesPosting",
      eventType,
      orderCode: order.orderCode,
      locationCode: order.locationCode,
      channelName: order.channelName,
      numbered: true,
      body: (messageId) =>
        postingBody(order, shipments, {
          eventType,
          eventTime,
          messageId,
          alternatives,
        }),
    });
  }
}

function shipmentsOf(draft: Draft, order: Order): Shipment[] {
  return order.shipmentCodes.flatMap(
    (code) => draft.state.shipments.get(code) ?? [],
  );
}

function postingBody(
  order: Order,
  shipments: readonly Shipment[],
  event: {
    readonly eventType: PostingEventType;
    readonly eventTime: number;
    readonly messageId: number;
    readonly alternatives: Alternatives;
  },
): ErpBodies["OutwardSalesPosting"] {
  const { form } = order;
  const { times, postingSplitFlag } = event.alternatives;
  const isSplitRequired = form.isSplitRequired ?? false;
  const shippingCharges = order.lines.reduce(
    (sum, line) => sum + paise(line.price.shipping) * line.ordered,
    0,
  );
  return {
    partnerCode: `ERP-${order.channelName}`.slice(0, 255),
    partnerLocationCode: order.locationCode,
    locationCode: order.locationCode,
    orderCode: order.orderCode,
    parentOrderCode: form.parentOrderCode ?? null,
    isPriority: form.isPriority ?? false,
    channelName: order.channelName,
    orderTime: rewriteTime(form.orderTime, times),
    orderType: form.orderType,
    messageId: event.messageId,
    paymentMethod: form.paymentMethod,
    eventType: event.eventType,
    eventTime: writeTime(event.eventTime, times),
    omsOrderId: order.omsOrderId,
    turnAroundTime: rewriteTime(form.dispatchByTime, times),
    virtualSkuDefinitions: order.definitions.virtualSkuDefinitions ?? [],
    bundledSkuDefinitions: order.definitions.bundledSkuDefinitions ?? [],
    isSplitRequired:
      postingSplitFlag === "boolean"
        ? isSplitRequired
        : isSplitRequired
          ? "true"
          : "false",
    shippingCharges: rupees(shippingCharges),
    channelType: "MARKETPLACE",
    orderItems: order.lines.map(postedLine),
    shipments: shipments.map((shipment) =>
      postedShipment(shipment, event.alternatives),
    ),
    shippingAddress: fullAddress(form.shippingAddress),
    billingAddress: fullAddress(form.billingAddress),
    orderCustomAttributes: form.orderCustomAttributes ?? null,
  };
}

function postedLine(line: OrderLine): ErpBodies["SalesPostingOrderItem"] {
  return {
    orderItemCode: line.orderItemCode,
    channelSkuCode: line.channelSkuCode,
    orderedQuantity: line.ordered,
    cancelledQuantity: cancelledOf(line),
    customerCancelledQty: line.cancelled.customer,
    sellerCancelledQty: line.cancelled.seller,
    sellerRejectQty: line.cancelled.sellerReject,
    channelDiscount: line.price.channelDiscount,
    sellingPricePerUnit: line.price.selling,
    giftChargePerUnit: 0,
    sellerDiscount: line.price.sellerDiscount,
    shippingCharge: line.price.shipping,
    omsItemId: line.omsItemId,
    barcode: line.barcode,
    clientSkuCode: line.clientSkuId,
    orderItemCustomAttributes: null,
  };
}
