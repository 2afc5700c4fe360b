/** Orders: listing them, showing one, making new ones. */
import { listOrders as allOrders } from "../../state/views.js";
import { findOrder, placeIn } from "./find.js";
import { ok, type BodyOf, type ControlHandler } from "./handler.js";
import { orderStatuses, orderStatusOf, showOrder } from "./order-view.js";
import { page } from "./query.js";
import { createShortOrder } from "./short-order.js";

export const listOrders: ControlHandler = ({ oms, query }) => {
  const { locationCode, channelName } = placeIn(query);
  const status = query.choice("status", orderStatuses);
  const part = query.part();
  if (query.error !== undefined) return { error: query.error };
  const { total, shown } = page(
    allOrders(oms.state),
    (order) =>
      (locationCode === undefined || order.locationCode === locationCode) &&
      (channelName === undefined || order.channelName === channelName) &&
      (status === undefined || orderStatusOf(oms, order) === status),
    part,
    ({ orderCode, parentOrderCode, lines }) => [
      orderCode,
      parentOrderCode,
      ...lines.map(({ channelSkuCode }) => channelSkuCode),
    ],
    (order) => showOrder(oms, order),
  );
  return ok({ total, orders: shown });
};

export const getOrder: ControlHandler = ({ oms, parameters, query }) => {
  const place = placeIn(query);
  if (query.error !== undefined) return { error: query.error };
  const found = findOrder(oms, parameters["orderCode"] ?? "", place);
  return found.ok ? ok(showOrder(oms, found.subject)) : { error: found.error };
};

export const createOrder: ControlHandler = ({ oms, body }) => {
  const made = createShortOrder(oms, body ?? {});
  return made.ok
    ? { status: 201, body: showOrder(oms, made.subject) }
    : { error: made.error };
};

export const generateOrders: ControlHandler = async ({ oms, body }) => {
  const { count, seed, locationCode, channelName } =
    body as BodyOf<"generateOrders">;
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
