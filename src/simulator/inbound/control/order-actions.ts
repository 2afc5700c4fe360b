/** What happens to an order at its marketplace, in Increff's own screens and in Increff's own warehouse. */
import { ofOrder } from "../../state/place.js";
import { omsError } from "../../../contract/errors.js";
import type { Oms } from "../../oms.js";
import type { Command } from "../../state/command.js";
import { openLines, unitsToCancel } from "./cancellation.js";
import { findOrder, placeIn } from "./find.js";
import {
  ok,
  type BodyOf,
  type ControlAnswer,
  type ControlCall,
  type ControlHandler,
} from "./handler.js";
import { showOrder } from "./order-view.js";
import { adviceAbout, refusalOf } from "./refusal.js";
import { showShipment } from "./shipments.js";
import type { OrderView } from "../../state/views.js";

/** Finds the order that the path names, and does something with it. */
function withOrder(
  { oms, parameters, query }: ControlCall,
  act: (order: OrderView) => ControlAnswer,
): ControlAnswer {
  const place = placeIn(query);
  if (query.error !== undefined) return { error: query.error };
  const found = findOrder(oms, parameters["orderCode"] ?? "", place);
  return found.ok ? act(found.subject) : { error: found.error };
}

/** Carries a command out; the answer shows the order as it is then. */
function change(oms: Oms, order: OrderView, command: Command): ControlAnswer {
  const executed = oms.execute(command);
  if (!executed.ok)
    return { error: refusalOf(executed.error, adviceAbout(order)) };
  const changed = findOrder(oms, order.orderCode, order);
  return changed.ok
    ? ok(showOrder(oms, changed.subject))
    : { error: changed.error };
}

/** How commands name an order. */

export const cancelOrder: ControlHandler = (call) =>
  withOrder(call, (order) => {
    const { oms } = call;
    const { by, lines } = call.body as BodyOf<"cancelOrder">;
    const units = unitsToCancel(order, by, lines);
    if (!units.ok) return { error: refusalOf(units.error, adviceAbout(order)) };
    if (by === "seller")
      return change(oms, order, {
        type: "cancelBySeller",
        ...ofOrder(order),
        items: units.subject.sellerTotals,
      });
    const { locationCode, channelName } = order;
    const market = oms.settings.tenants.find(
      ({ role, locations, channels }) =>
        role === "marketplace" &&
        locations.includes(locationCode) &&
        channels.includes(channelName),
    );
    if (market === undefined) {
      const text = `by: no marketplace account has location ${locationCode} and channel ${channelName} any more; let the seller cancel`;
      return { error: omsError("conflict", text) };
    }
    return change(oms, order, {
      type: "cancelOutwardOrder",
      tenant: { ...market, channels: [channelName] },
      path: { orderCode: order.orderCode },
      body: { locationCode, orderItems: units.subject.customerTotals },
    });
  });

export const releaseOrderHold: ControlHandler = (call) =>
  withOrder(call, (order) =>
    change(call.oms, order, { type: "releaseHold", ...ofOrder(order) }),
  );

export const packOrderInHouse: ControlHandler = (call) =>
  withOrder(call, (order) => {
    const { oms } = call;
    const { lines } = (call.body ?? {}) as BodyOf<"packOrderInHouse">;
    const items = lines ?? openLines(order);
    const executed = oms.execute({
      type: "packInHouse",
      ...ofOrder(order),
      // Nothing open is for the state to refuse: it knows why.
      items:
        items.length > 0
          ? items
          : order.lines
              .slice(0, 1)
              .map(({ channelSkuCode }) => ({ channelSkuCode, quantity: 1 })),
    });
    if (!executed.ok)
      return { error: refusalOf(executed.error, adviceAbout(order)) };
    const { shipmentCode } = executed.body as { shipmentCode: string };
    const shipment = oms.state.shipments.get(shipmentCode);
    return { status: 201, body: shipment && showShipment(shipment) };
  });

export const handOverOrder: ControlHandler = (call) =>
  withOrder(call, (order) => {
    const { oms } = call;
    if (order.shipments.length > 0)
      return change(oms, order, {
        type: "handOverInHouse",
        ...ofOrder(order),
      });
    const { orderCode } = order;
    const text = `orderCode: order ${orderCode} is not packed; pack it with POST /_kit/orders/${encodeURIComponent(orderCode)}/pack, or let the vendor pack it`;
    return { error: omsError("conflict", text) };
  });

export const triggerEvent: ControlHandler = (call) =>
  withOrder(call, (order) => {
    const { eventType } = call.body as BodyOf<"triggerEvent">;
    const executed = call.oms.execute({
      type: "announceOrder",
      ...ofOrder(order),
      eventType,
    });
    if (!executed.ok)
      return { error: refusalOf(executed.error, "add one to the settings") };
    const messageKeys = executed.messages.map(({ key }) => key);
    return { status: 202, body: { messageKeys } };
  });
