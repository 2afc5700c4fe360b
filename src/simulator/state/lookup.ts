/**
 * Finding what an internal command is about. It comes from no partner, so it may see everything, and it says where its
 * order or return is only as far as the code alone is ambiguous.
 */
import { omsError } from "../../contract/errors.js";
import type { Order } from "./order.js";
import { orderKey, placesText, returnKey, type Place } from "./place.js";
import type { ReturnOrder } from "./return-order.js";
import type { StateView } from "./state.js";
import { unknownOrder, type Found } from "./tenancy.js";

interface OrderRef {
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName?: string;
}

interface ReturnRef {
  readonly returnOrderCode: string;
  readonly locationCode?: string;
  readonly channelName?: string;
}

export function orderNamed(state: StateView, ref: OrderRef): Found<Order> {
  const { orderCode } = ref;
  const places = matching(state.orderPlaces.get(orderCode), ref);
  const [place] = places;
  const subject = place && state.orders.get(orderKey({ ...place, orderCode }));
  if (subject === undefined) return { ok: false, error: unknownOrder(ref) };
  return only(places, subject, `orderCode: ${orderCode}`);
}

export function returnNamed(
  state: StateView,
  ref: ReturnRef,
): Found<ReturnOrder> {
  const { returnOrderCode } = ref;
  const places = matching(state.returnPlaces.get(returnOrderCode), ref);
  const [place] = places;
  const subject =
    place && state.returns.get(returnKey({ ...place, returnOrderCode }));
  if (subject === undefined) {
    const text = `returnOrderCode: no return ${returnOrderCode}`;
    return { ok: false, error: omsError("unknownSubject", text) };
  }
  return only(places, subject, `returnOrderCode: ${returnOrderCode}`);
}

/** Those of the places that the reference does not exclude. */
function matching(
  places: readonly Place[] = [],
  wanted: Partial<Place>,
): readonly Place[] {
  return places.filter(
    ({ locationCode, channelName }) =>
      (wanted.locationCode ?? locationCode) === locationCode &&
      (wanted.channelName ?? channelName) === channelName,
  );
}

function only<Subject>(
  places: readonly Place[],
  subject: Subject,
  name: string,
): Found<Subject> {
  if (places.length === 1) return { ok: true, subject };
  const text = `${name} exists at ${placesText(places)}; name locationCode and channelName`;
  return { ok: false, error: omsError("invalidBody", text) };
}
