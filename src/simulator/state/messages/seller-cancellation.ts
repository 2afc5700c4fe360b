/** The seller's cancellation as the overview tells it: pushed to the EFS, with the body of the inbound call. */
import type { EfsBodies } from "../bodies.js";
import type { Draft } from "../draft.js";
import { linesOf, sumOf, type Order } from "../order.js";
import { audience } from "../tenancy.js";

/** It has no event type of its own in the sources, so no toggle switches it off; this names it in listings. */
export const sellerCancellationType = "SELLER_CANCELLATION";

export function sendSellerCancellation(
  draft: Draft,
  order: Order,
  channelSkuCodes: readonly string[],
): void {
  for (const tenant of audience(draft.context.settings.tenants, "efs", order)) {
    draft.send(tenant, {
      family: "cancellation",
      operation: "sellerCancellation",
      eventType: sellerCancellationType,
      orderCode: order.orderCode,
      locationCode: order.locationCode,
      channelName: order.channelName,
      numbered: false,
      body: () => sellerCancellationBody(order, channelSkuCodes),
    });
  }
}

function sellerCancellationBody(
  order: Order,
  channelSkuCodes: readonly string[],
): EfsBodies["CancelOrderItemsRequest"] {
  return {
    orderCode: order.orderCode,
    locationCode: order.locationCode,
    channelName: order.channelName,
    orderItems: channelSkuCodes.map((channelSkuCode) => ({
      channelSkuCode,
      cancelledQuantity: sumOf(linesOf(order, channelSkuCode)).cancelled,
    })),
  };
}
