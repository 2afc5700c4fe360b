/** Refusals of the state, as the control answers them: what the moment does not allow is a conflict, and says what to do. */
import {
  envelopeOf,
  omsError,
  type OmsError,
} from "../../../contract/errors.js";
import type { OrderSummary } from "../../state/views.js";

/** @param advice what to do when the moment does not allow it */
export function refusalOf(error: OmsError, advice: string): OmsError {
  if (error.reason !== "notAllowedNow" && error.reason !== "otherContent")
    return error;
  const { description } = envelopeOf(error);
  return {
    ...omsError("conflict"),
    description: description.replace(/\]$/, `; ${advice}]`),
  };
}

/** What can be done about an order that does not let itself be worked on. */
export function adviceAbout(order: OrderSummary): string {
  const path = `/_kit/orders/${encodeURIComponent(order.orderCode)}`;
  if (order.status === "CANCELLED" || order.status === "COMPLETED")
    return "nothing more can happen to it, make another with POST /_kit/orders";
  if (order.status === "WAITING")
    return "give it stock with PUT /_kit/inventory";
  if (order.onHold) return `release it with POST ${path}/release-hold`;
  if (order.status === "PACKED")
    return `hand it over with POST ${path}/handover`;
  return `GET ${path} shows what is open`;
}
