/** An order as the control shows it. */
import type { Oms } from "../../oms.js";
import type { OrderSummary } from "../../state/views.js";

export const orderStatuses = [
  "OPEN",
  "PARTIALLY_PACKED",
  "PACKED",
  "MANIFESTED",
  "COMPLETED",
  "CANCELLED",
] as const;
export type KitOrderStatus = (typeof orderStatuses)[number];

export function showOrder(oms: Oms, order: OrderSummary): unknown {
  return {
    orderCode: order.orderCode,
    locationCode: order.locationCode,
    channelName: order.channelName,
    parentOrderCode: order.parentOrderCode,
    status: orderStatusOf(oms, order),
    onHold: order.onHold,
    waitsForStock: order.status === "WAITING",
    isPriority: order.isPriority,
    orderType: order.orderType,
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

export function orderStatusOf(oms: Oms, order: OrderSummary): KitOrderStatus {
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
