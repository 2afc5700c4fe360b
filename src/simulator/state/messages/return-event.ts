/** Return order events: what an external fulfilment system has to expect back. */
import type { EfsBodies } from "../bodies.js";
import type { Draft } from "../draft.js";
import type { SkuDefinitions } from "../order.js";
import {
  returnStatusOf,
  type ReturnItem,
  type ReturnOrder,
} from "../return-order.js";
import { keyOf } from "../table.js";
import { audience } from "../tenancy.js";
import { rewriteTime, writeTime } from "../../timestamp.js";

export type ReturnEventType = EfsBodies["ReturnOrderEventType"];

export function sendReturnEvent(
  draft: Draft,
  order: ReturnOrder,
  eventType: ReturnEventType,
): void {
  if (!draft.context.settings.delivery.events.includes(eventType)) return;
  const forward = draft.state.orders.get(
    keyOf(order.locationCode, order.forwardOrderCode),
  );
  for (const tenant of audience(draft.context.settings.tenants, "efs", order)) {
    draft.send(tenant, {
      family: "return",
      operation: "returnOrderEvent",
      eventType,
      orderCode: order.forwardOrderCode,
      locationCode: order.locationCode,
      channelName: order.channelName,
      returnOrderCode: order.returnOrderCode,
      numbered: false,
      body: () => returnEventBody(order, forward?.definitions ?? {}, eventType),
    });
  }
}

function returnEventBody(
  order: ReturnOrder,
  definitions: SkuDefinitions,
  eventType: ReturnEventType,
): EfsBodies["ReturnOrderEvent"] {
  const { returnOrderTime } = order.form;
  const bundled = new Set(
    definitions.bundledSkuDefinitions?.flatMap(({ childSkus }) =>
      childSkus.map((child) => child.channelSkuCode),
    ),
  );
  return {
    forwardOrderCode: order.forwardOrderCode,
    returnOrderCode: order.returnOrderCode,
    locationCode: order.locationCode,
    channelName: order.channelName,
    eventType,
    returnOrderTime:
      typeof returnOrderTime === "string"
        ? rewriteTime(returnOrderTime)
        : writeTime(order.createdAt),
    orderItems: order.items.map((item) => ({
      returnItemCode: item.returnItemCode,
      reason: item.reason,
      channelSkuCode: item.channelSkuCode,
      status: itemStatus(order, item),
      isBundled: bundled.has(item.channelSkuCode),
    })),
    orderType: order.orderType,
    awbNumber: order.awbNumber,
    transporter: order.transporter,
    status: returnStatusOf(order),
    virtualSkuDefinitions: definitions.virtualSkuDefinitions ?? [],
    bundledSkuDefinitions: definitions.bundledSkuDefinitions ?? [],
  };
}

function itemStatus(order: ReturnOrder, item: ReturnItem): string {
  if (order.cancelledAt !== null || item.cancelledAt !== null)
    return "CANCELLED";
  return item.processed === null ? "CREATED" : "PROCESSED";
}
