/** What may be packed of an order, and what may not. Each answer is the error to give, or null. */
import { omsError, type OmsError } from "../../contract/errors.js";
import {
  isCancelled,
  isToConsumer,
  linesBySku,
  sumOf,
  type Order,
} from "./order.js";
import type { PackRequest } from "./packing.js";

/** Why an order cannot be worked on now, or null. */
export function notReady(order: Order): OmsError | null {
  const subject = `orderCode: order ${order.orderCode}`;
  if (isCancelled(order))
    return omsError("notAllowedNow", `${subject} is cancelled`);
  if (order.allocatedAt === null)
    return omsError("notAllowedNow", `${subject} waits for stock`);
  if (order.onHold) return omsError("notAllowedNow", `${subject} is on hold`);
  if (sumOf(order.lines).open === 0)
    return omsError(
      "notAllowedNow",
      `${subject} is packed, nothing of it is open`,
    );
  return null;
}

/** The same, for a partner: what stands in the way can be removed, and this says how. */
export function notReadyForPartner(order: Order): OmsError | null {
  const subject = `orderCode: order ${order.orderCode}`;
  if (isCancelled(order)) return notReady(order);
  if (order.allocatedAt === null)
    return omsError("notAllowedNow", `${subject} ${waitingAdvice}`);
  return order.onHold
    ? omsError(
        "notAllowedNow",
        `${subject} is on hold; the marketplace releases it, here POST /_kit/orders/${encodeURIComponent(order.orderCode)}/release-hold does`,
      )
    : notReady(order);
}

/** What a partner can do about an order without stock. */
export const waitingAdvice =
  "waits for stock; report stock of its products with PUT /usp/inventories/absolute";

/** Which items are not of the order or more than it has open, or null. */
export function unpackable(
  order: Order,
  items: PackRequest["items"],
): OmsError | null {
  const groups = linesBySku(order.lines);
  const foreign: string[] = [];
  const excess: string[] = [];
  for (const { channelSkuCode, quantity } of items) {
    const lines = groups.get(channelSkuCode);
    if (lines === undefined) {
      foreign.push(
        `channelSkuCode: ${channelSkuCode} is not in order ${order.orderCode}`,
      );
      continue;
    }
    const { ordered, cancelled, packed, open } = sumOf(lines);
    if (quantity > open) {
      excess.push(
        `quantityToPack: ${quantity} of ${channelSkuCode}, of which ${ordered} are ordered, ${cancelled} cancelled and ${packed} packed`,
      );
    }
  }
  if (foreign.length > 0) return omsError("invalidBody", ...foreign);
  return excess.length > 0 ? omsError("notAllowedNow", ...excess) : null;
}

/** Whether the kind of fulfilment allows this pack. */
export function againstFulfillment(
  order: Order,
  request: PackRequest,
  fulfillmentType: string | null,
): OmsError | null {
  const { open } = sumOf(order.lines);
  const packing = request.items.reduce((sum, item) => sum + item.quantity, 0);
  if (fulfillmentType === "BLOCK_COMPLETE" && packing < open) {
    return omsError(
      "notAllowedNow",
      `fulfillmentType: BLOCK_COMPLETE packs all ${open} open units, the call has ${packing}`,
    );
  }
  if (
    order.shipmentCodes.length > 0 &&
    isToConsumer(order) &&
    fulfillmentType !== "MULTI_SHIPMENT_PARTIAL"
  ) {
    return omsError(
      "notAllowedNow",
      `orderCode: order ${order.orderCode} has shipment ${order.shipmentCodes.join(" and ")} with other quantities; a second one needs fulfillmentType MULTI_SHIPMENT_PARTIAL`,
    );
  }
  return null;
}
