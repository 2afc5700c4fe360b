/** A window into the warehouse, read only: what it knows of an order or a return. */
import { Refusal } from "../shared/fields.js";
import type { Route } from "../shared/http-server.js";
import {
  type Order,
  type OrderBook,
  cancelledOf,
  statusOf,
} from "./order-book.js";
import {
  type ReturnBook,
  type ReturnOrder,
  returnStatusOf,
} from "./return-book.js";

export function observerRoutes(
  orders: OrderBook,
  returns: ReturnBook,
): Route[] {
  return [
    {
      method: "GET",
      path: "/_observe/orders/*",
      handle: ({ parameter, query }) => {
        const order = orders.search(
          parameter,
          query.get("locationCode"),
          query.get("channelName"),
        );
        // A cancellation alone does not tell what was ordered; the order is not known yet.
        if (order?.lines.some((line) => line.ordered !== null) !== true) {
          throw new Refusal(404, `order ${parameter} is not known`);
        }
        return { status: 200, body: showOrder(order) };
      },
    },
    {
      method: "GET",
      path: "/_observe/returns/*",
      handle: ({ parameter, query }) => {
        const found = returns.search(
          parameter,
          query.get("locationCode"),
          query.get("channelName"),
        );
        if (found === undefined)
          throw new Refusal(404, `return ${parameter} is not known`);
        return { status: 200, body: showReturn(found) };
      },
    },
    {
      method: "GET",
      path: "/_observe/sales",
      handle: () => ({ status: 200, body: { sales: [] } }),
    },
  ];
}

function showOrder(order: Order) {
  return {
    orderCode: order.orderCode,
    locationCode: order.locationCode,
    channelName: order.channelName,
    status: statusOf(order),
    lines: order.lines
      .filter((line) => line.ordered !== null)
      .map((line) => ({
        channelSkuCode: line.sku,
        orderedQuantity: line.ordered,
        cancelledQuantity: cancelledOf(order, line),
        packedQuantity: line.packed,
      })),
  };
}

function showReturn(order: ReturnOrder) {
  return {
    returnOrderCode: order.returnOrderCode,
    locationCode: order.locationCode,
    channelName: order.channelName,
    status: returnStatusOf(order),
    items: order.items.map((item) => ({
      returnItemCode: item.item,
      channelSkuCode: item.sku,
      qcStatus: item.qcStatus,
    })),
  };
}
