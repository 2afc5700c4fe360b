/** A packed and invoiced shipment. Everything that its documents and postings repeat was decided when it was packed. */
import type { SkuQuantity } from "./command.js";

export interface ShipmentTax {
  readonly type: string;
  /** In per cent. */
  readonly rate: number;
  /** In paise. */
  readonly perUnit: number;
}

/** One order line's share of a shipment; amounts in paise. */
export interface ShipmentItem {
  readonly orderItemCode: string;
  readonly channelSkuCode: string;
  readonly barcode: string;
  readonly clientSkuId: string;
  readonly globalSkuId: number;
  readonly hsnCode: string;
  readonly quantity: number;
  readonly basePerUnit: number;
  readonly taxes: readonly ShipmentTax[];
  readonly shippingPerUnit: number;
  readonly channelDiscountPerUnit: number;
}

export interface PackageMeasures {
  readonly packageSku: string | null;
  /** As the packer stated it; an EFS states grams. */
  readonly weight: number | null;
  readonly length: number | null;
  readonly breadth: number | null;
  readonly height: number | null;
}

export interface SerialCodes {
  readonly channelSkuCode: string;
  readonly codes: readonly string[];
}

export interface Shipment {
  readonly shipmentCode: string;
  readonly shipmentId: number;
  readonly orderCode: string;
  readonly locationCode: string;
  readonly channelName: string;
  readonly packedAt: number;
  readonly invoiceCode: string;
  readonly invoiceUrl: string;
  readonly labelUrl: string;
  readonly irn: string;
  readonly qrCode: string;
  readonly transporter: string;
  readonly awbNumber: string;
  readonly measures: PackageMeasures;
  /** What the packer asked for, by which a repeated pack is recognised. */
  readonly packed: readonly SkuQuantity[];
  readonly serials: readonly SerialCodes[];
  readonly items: readonly ShipmentItem[];
  readonly manifestCode: string | null;
  readonly handoverCode: string | null;
  readonly handedOverAt: number | null;
  readonly deliveredAt: number | null;
}

export type ShipmentStatus = "PACKED" | "DISPATCHED" | "DELIVERED";

export function shipmentStatusOf(shipment: Shipment): ShipmentStatus {
  if (shipment.deliveredAt !== null) return "DELIVERED";
  return shipment.handedOverAt === null ? "PACKED" : "DISPATCHED";
}

/** Tax, price and totals of an item, in paise; each total is the figure per unit times the quantity. */
export interface ItemAmounts {
  readonly taxPerUnit: number;
  readonly taxTotal: number;
  readonly baseTotal: number;
  readonly sellingPerUnit: number;
  readonly sellingTotal: number;
}

export function amountsOf(item: ShipmentItem): ItemAmounts {
  const taxPerUnit = item.taxes.reduce((sum, tax) => sum + tax.perUnit, 0);
  const sellingPerUnit = item.basePerUnit + taxPerUnit;
  return {
    taxPerUnit,
    taxTotal: taxPerUnit * item.quantity,
    baseTotal: item.basePerUnit * item.quantity,
    sellingPerUnit,
    sellingTotal: sellingPerUnit * item.quantity,
  };
}

/** The value of the invoice, in paise. */
export function invoiceTotalOf(items: readonly ShipmentItem[]): number {
  return items.reduce((sum, item) => sum + amountsOf(item).sellingTotal, 0);
}
