/** The documented event types of each message; a receiver must take a type that it does not know without failing. */
import type { OperationId } from "./generated/operations.js";

export const eventTypes = {
  outwardOrderEvent: [
    "SUBORDER_CREATE",
    "SUBORDER_PARTIAL_CANCEL",
    "SUBORDER_CANCEL",
    "SUBORDER_COMPLETE",
    "SUBORDER_PROPERTIES_UPDATE",
    "PACKED",
  ],
  returnOrderEvent: [
    "RETURN_ORDER_CREATE",
    "RETURN_ORDER_UPDATE",
    "RETURN_ORDER_CANCEL",
    "RETURN_ORDER_PARTIAL_CANCEL",
    "RETURN_ORDER_COMPLETE",
  ],
  outwardSalesPosting: [
    "OUTWARD_ORDER_CREATE",
    "OUTWARD_ORDER_CANCEL",
    "OUTWARD_ORDER_PARTIAL_CANCEL",
    "OUTWARD_ORDER_COMPLETE",
    "OUTWARD_ORDER_SHIPMENT_DISPATCH",
    "OUTWARD_ORDER_SHIPMENT_DELIVER",
  ],
} as const satisfies Partial<Record<OperationId, readonly string[]>>;
