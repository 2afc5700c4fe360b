/** Outward order events: an order as it stands, told to its external fulfilment system. */
import type { EfsBodies } from "../bodies.js";
import type { Draft } from "../draft.js";
import {
  linesBySku,
  sumOf,
  type CancelledPart,
  type Order,
  type OrderLine,
} from "../order.js";
import { audience } from "../tenancy.js";
import { rewriteTime, type TimeForm } from "../../timestamp.js";
import { fullAddress } from "./addresses.js";

export type OrderEventType = EfsBodies["OutwardOrderEventType"];

/** Tells every EFS of the order, except the one whose own call led to it. */
export function sendOrderEvent(
  draft: Draft,
  order: Order,
  eventType: OrderEventType,
  except: string | null = null,
): void {
  if (!draft.context.settings.delivery.events.includes(eventType)) return;
  announceOrder(draft, order, eventType, except);
}

/** The same, also for an event type that is switched off. */
export function announceOrder(
  draft: Draft,
  order: Order,
  eventType: OrderEventType,
  except: string | null = null,
): void {
  const { times } = draft.alternatives;
  for (const tenant of audience(draft.context.settings.tenants, "efs", order)) {
    if (tenant.authUsername === except) continue;
    draft.send(tenant, {
      family: "order",
      operation: "outwardOrderEvent",
      eventType,
      orderCode: order.orderCode,
      locationCode: order.locationCode,
      channelName: order.channelName,
      numbered: true,
      body: (messageId) =>
        orderEventBody(order, { eventType, messageId, times }),
    });
  }
}

function orderEventBody(
  order: Order,
  {
    eventType,
    messageId,
    times,
  }: {
    readonly eventType: OrderEventType;
    readonly messageId: number;
    readonly times: TimeForm;
  },
): EfsBodies["OutwardOrderEvent"] {
  const { form } = order;
  const virtual = new Set(
    order.definitions.virtualSkuDefinitions?.map(
      (definition) => definition.virtualParentChannelSkuId,
    ),
  );
  return {
    locationCode: order.locationCode,
    messageId,
    orderCode: order.orderCode,
    parentOrderCode: form.parentOrderCode ?? null,
    orderTime: rewriteTime(form.orderTime, times),
    startProcessingTime: rewriteTime(form.startProcessingTime, times),
    requiredBy: rewriteTime(form.dispatchByTime, times),
    paymentMethod: form.paymentMethod,
    isPriority: form.isPriority ?? false,
    channelName: order.channelName,
    eventType,
    onHold: order.onHold,
    orderCustomAttributes: form.orderCustomAttributes ?? null,
    orderItems: [...linesBySku(order.lines)].map(([sku, lines]) =>
      eventItem(sku, lines, virtual.has(sku)),
    ),
    shippingAddress: fullAddress(form.shippingAddress),
    billingAddress: fullAddress(form.billingAddress),
    virtualSkuDefinitions: order.definitions.virtualSkuDefinitions ?? [],
    bundledSkuDefinitions: order.definitions.bundledSkuDefinitions ?? [],
  };
}

/** Lines that share a SKU become one element: quantities add up, prices are those of the first line. */
function eventItem(
  channelSkuCode: string,
  lines: readonly OrderLine[],
  isVirtual: boolean,
): EfsBodies["OutwardOrderEventItem"] {
  const first = lines[0];
  const { ordered, cancelled } = sumOf(lines);
  const part = (name: CancelledPart) =>
    lines.reduce((sum, line) => sum + line.cancelled[name], 0);
  return {
    orderItemCodes: lines.map((line) => line.orderItemCode),
    clientSkuId: first?.clientSkuId ?? null,
    channelSkuCode,
    barcode: first?.barcode ?? null,
    orderedQuantity: ordered,
    cancelledQuantity: cancelled,
    customerCancelledQty: part("customer"),
    sellerCancelledQty: part("seller"),
    sellerRejectQty: part("sellerReject"),
    hoppedQuantity: 0,
    channelDiscount: first?.price.channelDiscount ?? 0,
    sellingPricePerUnit: first?.price.selling ?? 0,
    giftChargePerUnit: 0,
    sellerDiscount: first?.price.sellerDiscount ?? 0,
    shippingCharge: first?.price.shipping ?? 0,
    isVirtual,
    externalItemCodes: [],
    orderItemCustomAttributes: null,
  };
}
