/**
 * Recognising a repeated pack.
 *
 * A pack may be repeated, because its answer may have been lost. The same SKUs in the same quantities as a shipment of
 * the order are such a repetition and are answered with that shipment, however late, and whatever has become of the order
 * since. Only another parcel (serial codes, packaging, weight, measures) is taken for a second equal shipment, and only
 * where one is plausible: a business order, an explicit MULTI_SHIPMENT_PARTIAL, enough open units.
 */
import { sameData } from "./canonical.js";
import type { Draft } from "./draft.js";
import { isToConsumer, type Order } from "./order.js";
import { unpackable } from "./packable.js";
import type { PackRequest } from "./packing.js";
import type { Shipment } from "./shipment.js";

/** The shipment that this pack has made before, if it is a repetition. */
export function repetitionOf(
  draft: Draft,
  order: Order,
  request: PackRequest,
  fulfillmentType: string | null,
): Shipment | undefined {
  const wanted = bySku(request.items);
  const equal = order.shipmentCodes
    .flatMap((code) => draft.state.shipments.get(code) ?? [])
    .filter((shipment) => sameData(bySku(shipment.packed), wanted));
  const latest = equal.at(-1);
  if (latest === undefined) return undefined;
  const mayRepeat =
    !isToConsumer(order) &&
    fulfillmentType === "MULTI_SHIPMENT_PARTIAL" &&
    unpackable(order, request.items) === null;
  if (!mayRepeat) return latest;
  return equal.findLast((shipment) => isSameParcel(shipment, request));
}

function isSameParcel(shipment: Shipment, request: PackRequest): boolean {
  return (
    sameData(shipment.measures, request.measures) &&
    sameData(bySku(shipment.serials), bySku(request.serials))
  );
}

function bySku<Item extends { readonly channelSkuCode: string }>(
  items: readonly Item[],
): Item[] {
  return [...items].sort((a, b) =>
    a.channelSkuCode < b.channelSkuCode ? -1 : 1,
  );
}
