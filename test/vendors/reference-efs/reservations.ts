/**
 * Units that are spoken for: a call that waits for the OMS's answer may have been done there
 * already, so nothing else may be promised from the same units meanwhile.
 */
import type { Desk } from "./desk.js";
import { laneOf } from "./desk.js";
import { type Order, type OrderKey, openOf } from "./order-book.js";

/** The body of POST /usp/order/pack. */
export interface PackBody extends OrderKey {
  readonly [more: string]: unknown;
  readonly shipmentItems: readonly PackItem[];
}

export interface PackItem {
  readonly channelSkuCode: string;
  readonly quantityToPack: number;
  readonly externalSerialCodes?: readonly unknown[];
}

/** The body of PUT /usp/order/cancel. */
export interface CancelBody extends OrderKey {
  readonly orderItems: readonly CancelItem[];
}

export interface CancelItem {
  readonly channelSkuCode: string;
  readonly cancelledQuantity: number;
}

/** How many of the SKU are in packs that are owed. */
export function beingPacked(desk: Desk, order: Order, sku: string): number {
  const packs = desk.outbox.owed("pack", laneOf(order)) as PackBody[];
  return packs
    .flatMap((pack) => pack.shipmentItems)
    .filter((item) => item.channelSkuCode === sku)
    .reduce((sum, item) => sum + item.quantityToPack, 0);
}

/** The highest total that an owed cancellation states for the SKU. */
export function beingCancelled(desk: Desk, order: Order, sku: string): number {
  const cancellations = desk.outbox.owed(
    "cancel",
    laneOf(order),
  ) as CancelBody[];
  return cancellations
    .flatMap((cancellation) => cancellation.orderItems)
    .filter((item) => item.channelSkuCode === sku)
    .reduce((most, item) => Math.max(most, item.cancelledQuantity), 0);
}

/** How many of the SKU may still be promised to a pack. */
export function freeToPack(desk: Desk, order: Order, sku: string): number {
  const line = order.lines.find((candidate) => candidate.sku === sku);
  if (line === undefined) return 0;
  const cancelled = Math.max(line.cancelled, beingCancelled(desk, order, sku));
  return openOf(order, { ...line, cancelled }) - beingPacked(desk, order, sku);
}
