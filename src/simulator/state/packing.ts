/** Packing: units become a shipment with its invoice, label, reference number and signed QR code. */
import { createHash } from "node:crypto";
import { irnOf, signedQrCode } from "../documents/e-invoice.js";
import { gstin, hsnCodeOf, panOf, stateCodeOf } from "../documents/gst.js";
import { seller, sellerState } from "../documents/seller.js";
import type { SkuQuantity } from "./command.js";
import { addressOf } from "../documents/address.js";
import type { Draft } from "./draft.js";
import { sendOrderEvent } from "./messages/order-event.js";
import { paise } from "../money.js";
import { isToConsumer, spread, type Order } from "./order.js";
import {
  invoiceTotalOf,
  type PackageMeasures,
  type SerialCodes,
  type Shipment,
  type ShipmentItem,
} from "./shipment.js";
import { priceOf } from "./tax.js";

/** The carrier of every shipment; the sources name no way to choose one. */
export const carrier = "BLUEDART";

export interface PackRequest {
  readonly items: readonly SkuQuantity[];
  readonly serials: readonly SerialCodes[];
  readonly measures: PackageMeasures;
}

/** Packs units that are open, each SKU once. */
export function packUnits(
  draft: Draft,
  order: Order,
  request: PackRequest,
): Shipment {
  const { codePrefix } = draft.context.settings;
  const number = draft.state.counters.shipments + 1;
  const shipmentCode = `${codePrefix}SH${padded(number)}`;
  const invoiceCode = `${codePrefix}INV${padded(number)}`;
  const items = request.items.flatMap((item) => itemsOf(draft, order, item));
  const figures = {
    sellerGstin: seller.gstin,
    buyerGstin: buyerGstinOf(order),
    documentNumber: invoiceCode,
    at: draft.now,
    total: invoiceTotalOf(items),
    itemCount: items.length,
    mainHsnCode: items[0]?.hsnCode ?? "",
  };
  const shipment: Shipment = {
    shipmentCode,
    shipmentId: number,
    orderCode: order.orderCode,
    locationCode: order.locationCode,
    channelName: order.channelName,
    packedAt: draft.now,
    invoiceCode,
    invoiceUrl: addressOf(draft.context.documentBase, "invoice", invoiceCode),
    labelUrl: addressOf(draft.context.documentBase, "label", shipmentCode),
    irn: irnOf(figures),
    qrCode: signedQrCode(figures),
    transporter: carrier,
    awbNumber: awbNumber(codePrefix, "1", number),
    measures: request.measures,
    packed: request.items,
    serials: request.serials,
    items,
    manifestCode: null,
    handoverCode: null,
    handedOverAt: null,
    deliveredAt: null,
  };
  draft.record({ type: "shipmentPacked", shipment });
  sendOrderEvent(draft, draft.current(order), "PACKED");
  return shipment;
}

function itemsOf(
  draft: Draft,
  order: Order,
  { channelSkuCode, quantity }: SkuQuantity,
): ShipmentItem[] {
  return spread(order, channelSkuCode, quantity).flatMap((unit) => {
    const line = order.lines.find(
      (candidate) => candidate.orderItemCode === unit.orderItemCode,
    );
    if (line === undefined) return [];
    const product = draft.state.products.get(line.barcode);
    const { gstRate } = line;
    return {
      orderItemCode: line.orderItemCode,
      channelSkuCode,
      barcode: line.barcode,
      clientSkuId: line.clientSkuId,
      globalSkuId: product?.globalSkuId ?? 0,
      hsnCode: hsnCodeOf(gstRate),
      quantity: unit.quantity,
      ...priceOf(order, line, gstRate),
      shippingPerUnit: paise(line.price.shipping),
      channelDiscountPerUnit: paise(line.price.channelDiscount),
    };
  });
}

/** A business buyer has a registration in its state; a consumer is an unregistered person. */
export function buyerGstinOf(order: Order): string {
  if (isToConsumer(order)) return "URP";
  const { name, state } = order.form.billingAddress;
  const stateCode = stateCodeOf(state) ?? stateCodeOf(sellerState) ?? "29";
  return gstin(stateCode, panOf(name ?? order.channelName));
}

/** Twelve digits: the kind of parcel, a part that differs between code prefixes, and a running number. */
export function awbNumber(
  codePrefix: string,
  kind: "1" | "2",
  number: number,
): string {
  const part =
    createHash("sha256").update(codePrefix).digest().readUInt32BE(0) % 100_000;
  return `${kind}${String(part).padStart(5, "0")}${padded(number)}`;
}

export function padded(number: number): string {
  return String(number).padStart(6, "0");
}
