/**
 * Where orders and returns live. Two channels may use the same code at the same location, and neither may notice the other;
 * so a code means something only together with a location and a channel.
 */
import { keyOf } from "./table.js";

export interface Place {
  readonly locationCode: string;
  readonly channelName: string;
}

/** Names one order of the OMS. */
export interface OfOrder extends Place {
  readonly orderCode: string;
}

/** Names one return of the OMS. */
export interface OfReturn extends Place {
  readonly returnOrderCode: string;
}

export function orderKey(order: OfOrder): string {
  return keyOf(order.channelName, order.locationCode, order.orderCode);
}

export function returnKey(order: OfReturn): string {
  return keyOf(order.channelName, order.locationCode, order.returnOrderCode);
}

/** What a fact says about which order it changes. */
export function ofOrder({
  channelName,
  locationCode,
  orderCode,
}: OfOrder): OfOrder {
  return { locationCode, channelName, orderCode };
}

export function ofReturn({
  channelName,
  locationCode,
  returnOrderCode,
}: OfReturn): OfReturn {
  return { locationCode, channelName, returnOrderCode };
}

export function placeOf({ locationCode, channelName }: Place): Place {
  return { locationCode, channelName };
}

/** `WH1 in channel DEMO and at WH2 in channel DEMO`, to stand behind "at". */
export function placesText(places: readonly Place[]): string {
  return places
    .map(
      ({ locationCode, channelName }) =>
        `${locationCode} in channel ${channelName}`,
    )
    .join(" and at ");
}
