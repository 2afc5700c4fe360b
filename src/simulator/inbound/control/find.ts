/**
 * Finding what a control call names.
 *
 * Promise: a code that nothing has is answered with where to look, and one that several things have with how to say
 * which is meant.
 */
import { omsError, type OmsError } from "../../../contract/errors.js";
import type { Oms } from "../../oms.js";
import { placesText } from "../../state/place.js";
import {
  placesOfOrder,
  viewOrder,
  viewReturns,
  type OrderView,
  type ReturnView,
} from "../../state/views.js";
import type { Query } from "./query.js";

export type Found<Subject> =
  | { readonly ok: true; readonly subject: Subject }
  | { readonly ok: false; readonly error: OmsError };

/** Where it is; what is not said fits everywhere. */
export interface Place {
  readonly locationCode?: string | undefined;
  readonly channelName?: string | undefined;
}

export function placeIn(query: Query): Place {
  return {
    locationCode: query.text("locationCode"),
    channelName: query.text("channelName"),
  };
}

/** The orders of this code, wherever they are. */
export function ordersOf(oms: Oms, orderCode: string): OrderView[] {
  return placesOfOrder(oms.state, orderCode).flatMap(
    (place) => viewOrder(oms.state, { ...place, orderCode }) ?? [],
  );
}

/** @param field how the call names the code */
export function findOrder(
  oms: Oms,
  orderCode: string,
  place: Place,
  field = "orderCode",
): Found<OrderView> {
  return onlyOne(ordersOf(oms, orderCode), place, {
    field,
    code: orderCode,
    noun: "order",
    list: "/_kit/orders",
  });
}

export function findReturn(
  oms: Oms,
  returnOrderCode: string,
  place: Place,
): Found<ReturnView> {
  return onlyOne(viewReturns(oms.state, returnOrderCode), place, {
    field: "returnOrderCode",
    code: returnOrderCode,
    noun: "return",
    list: "/_kit/returns",
  });
}

interface Name {
  readonly field: string;
  readonly code: string;
  readonly noun: string;
  /** Where those that there are can be seen. */
  readonly list: string;
}

/** The error about a code that nothing has. */
export function unknownSubject(
  { field, code, noun, list }: Name,
  where = "",
): OmsError {
  return omsError(
    "unknownSubject",
    `${field}: no ${noun} ${code}${where}; GET ${list} lists those that there are`,
  );
}

function onlyOne<
  Subject extends {
    readonly locationCode: string;
    readonly channelName: string;
  },
>(
  named: readonly Subject[],
  { locationCode, channelName }: Place,
  name: Name,
): Found<Subject> {
  const found = named.filter(
    (one) =>
      (locationCode === undefined || one.locationCode === locationCode) &&
      (channelName === undefined || one.channelName === channelName),
  );
  const [subject, other] = found;
  if (subject === undefined) {
    const where =
      (locationCode === undefined ? "" : ` at location ${locationCode}`) +
      (channelName === undefined ? "" : ` of channel ${channelName}`);
    return { ok: false, error: unknownSubject(name, where) };
  }
  if (other === undefined) return { ok: true, subject };
  const text = `${name.field}: ${name.code} exists at ${placesText(found)}; say which with locationCode and channelName`;
  return { ok: false, error: omsError("conflict", text) };
}
