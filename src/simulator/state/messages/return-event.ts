/** Return order events: what an external fulfilment system has to expect back. */
import type { EfsBodies } from "../bodies.js";
import type { Draft } from "../draft.js";
import type { SkuDefinitions } from "../order.js";
import { orderKey, placeOf } from "../place.js";
import {
  returnStatusOf,
  type ReturnItem,
  type ReturnOrder,
} from "../return-order.js";
import { audience } from "../tenancy.js";
import { rewriteTime, writeTime, type TimeForm } from "../../timestamp.js";

export type ReturnEventType = EfsBodies["ReturnOrderEventType"];

export function sendReturnEvent(
  draft: Draft,
  order: ReturnOrder,
  eventType: ReturnEventType,
): void {
  if (!draft.context.settings.delivery.events.includes(eventType)) return;
  const forward = draft.state.orders.get(
    orderKey({ ...placeOf(order), orderCode: order.forwardOrderCode }),
  );
  const definitions = forward?.definitions ?? {};
  const { times } = draft.alternatives;
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
      body: () => returnEventBody(order, { definitions, eventType, times }),
    });
  }
}

function returnEventBody(
  order: ReturnOrder,
  {
    definitions,
    eventType,
    times,
  }: {
    readonly definitions: SkuDefinitions;
    readonly eventType: ReturnEventType;
    readonly times: TimeForm;
  },
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
        ? rewriteTime(returnOrderTime, times)
        : writeTime(order.createdAt, times),
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
