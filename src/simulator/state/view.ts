/** What the read views look like: plain JSON, quantities as numbers, times as text. */
import type { OrderStatus } from "./order.js";
import type { ReturnStatus } from "./return-order.js";
import type { ShipmentStatus } from "./shipment.js";

export interface LineView {
  readonly orderItemCode: string;
  readonly channelSkuCode: string;
  readonly ordered: number;
  readonly cancelled: number;
  readonly customerCancelled: number;
  readonly sellerCancelled: number;
  readonly sellerRejected: number;
  readonly packed: number;
  readonly open: number;
}

export interface ShipmentView {
  readonly shipmentCode: string;
  readonly shipmentId: number;
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
  readonly status: ShipmentStatus;
  readonly invoiceCode: string;
  /** In rupees, with tax. */
  readonly total: number;
  readonly transporter: string;
  readonly awbNumber: string;
  readonly invoiceUrl: string;
  readonly labelUrl: string;
  readonly manifestCode: string | null;
  readonly handoverCode: string | null;
  readonly packedAt: string;
  readonly handedOverAt: string | null;
  readonly deliveredAt: string | null;
  readonly items: readonly {
    readonly orderItemCode: string;
    readonly channelSkuCode: string;
    readonly quantity: number;
  }[];
}

export interface ReturnView {
  readonly returnOrderCode: string;
  readonly forwardOrderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
  readonly orderType: string;
  readonly status: ReturnStatus;
  readonly awbNumber: string;
  readonly transporter: string;
  readonly items: readonly {
    readonly returnItemCode: string;
    readonly channelSkuCode: string;
    readonly reason: string;
    readonly qcStatus: "PASS" | "FAIL" | null;
    readonly qcReason: string | null;
  }[];
}

export interface OrderSummary {
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
  readonly status: OrderStatus;
  readonly onHold: boolean;
  readonly isPriority: boolean;
  readonly orderType: string;
  readonly paymentMethod: "COD" | "NCOD";
  readonly parentOrderCode: string | null;
  readonly orderTime: string;
  readonly createdAt: string;
  readonly lines: readonly LineView[];
  readonly shipmentCodes: readonly string[];
}

export interface OrderView extends OrderSummary {
  readonly shipments: readonly ShipmentView[];
  readonly returns: readonly ReturnView[];
  readonly pickListIds: readonly number[];
}

export interface InventoryView {
  readonly locationCode: string;
  readonly channelName: string;
  readonly channelSkuCode: string;
  readonly barcode: string;
  readonly available: number;
  /** null while nobody has reported it and the settings' figure stands. */
  readonly reportedAt: string | null;
}
