/** Orders: listing them, showing one, making new ones. */
import { omsError } from "../../../contract/errors.js";
import type { Oms } from "../../oms.js";
import { placesText } from "../../state/place.js";
import {
  listOrders as allOrders,
  placesOfOrder,
  viewOrder,
  type OrderSummary,
} from "../../state/views.js";
import { ok, type ControlHandler } from "./handler.js";
import { page } from "./query.js";

const statuses = [
  "OPEN",
  "PARTIALLY_PACKED",
  "PACKED",
  "MANIFESTED",
  "COMPLETED",
  "CANCELLED",
] as const;
type KitStatus = (typeof statuses)[number];

export const listOrders: ControlHandler = ({ oms, query }) => {
  const locationCode = query.text("locationCode");
  const channelName = query.text("channelName");
  const status = query.choice("status", statuses);
  const limit = query.limit();
  if (query.error !== undefined) return { error: query.error };
  const { total, shown } = page(
    allOrders(oms.state),
    (order) =>
      (locationCode === undefined || order.locationCode === locationCode) &&
      (channelName === undefined || order.channelName === channelName) &&
      (status === undefined || statusOf(oms, order) === status),
    limit,
    (order) => show(oms, order),
  );
  return ok({ total, orders: shown });
};

export const getOrder: ControlHandler = ({ oms, parameters, query }) => {
  const orderCode = parameters["orderCode"] ?? "";
  const locationCode = query.text("locationCode");
  const channelName = query.text("channelName");
  if (query.error !== undefined) return { error: query.error };
  const found = placesOfOrder(oms.state, orderCode)
    .filter(
      (place) =>
        (locationCode ?? place.locationCode) === place.locationCode &&
        (channelName ?? place.channelName) === place.channelName,
    )
    .flatMap((place) => viewOrder(oms.state, { ...place, orderCode }) ?? []);
  const [order] = found;
  if (order === undefined)
    return {
      error: omsError("unknownSubject", `orderCode: no order ${orderCode}`),
    };
  if (found.length > 1) {
    const text = `orderCode: ${orderCode} exists at ${placesText(found)}; name locationCode and channelName`;
    return { error: omsError("conflict", text) };
  }
  return ok(show(oms, order));
};

export const generateOrders: ControlHandler = async ({ oms, body }) => {
  const { count, seed, locationCode, channelName } = body as {
    count: number;
    seed?: number | null;
    locationCode?: string | null;
    channelName?: string | null;
  };
  const made = await oms.generateOrders({
    count,
    ...(typeof seed === "number" ? { seed } : {}),
    ...(typeof locationCode === "string" ? { locationCode } : {}),
    ...(typeof channelName === "string" ? { channelName } : {}),
  });
  return made.ok
    ? ok({ seed: made.seed, orderCodes: made.orderCodes })
    : { error: made.error };
};

function show(oms: Oms, order: OrderSummary): unknown {
  return {
    orderCode: order.orderCode,
    locationCode: order.locationCode,
    channelName: order.channelName,
    parentOrderCode: order.parentOrderCode,
    status: statusOf(oms, order),
    onHold: order.onHold,
    isPriority: order.isPriority,
    paymentMethod: order.paymentMethod,
    orderTime: order.orderTime,
    lines: order.lines.map((line) => ({
      orderItemCode: line.orderItemCode,
      channelSkuCode: line.channelSkuCode,
      orderedQuantity: line.ordered,
      cancelledQuantity: line.cancelled,
      packedQuantity: line.packed,
    })),
    shipmentCodes: order.shipmentCodes,
  };
}

function statusOf(oms: Oms, order: OrderSummary): KitStatus {
  switch (order.status) {
    case "WAITING":
    case "OPEN":
      return order.lines.some((line) => line.packed > 0)
        ? "PARTIALLY_PACKED"
        : "OPEN";
    case "PACKED": {
      const manifested = order.shipmentCodes.every(
        (code) => oms.state.shipments.get(code)?.manifestCode !== null,
      );
      return manifested ? "MANIFESTED" : "PACKED";
    }
    case "COMPLETED":
    case "CANCELLED":
      return order.status;
  }
}
