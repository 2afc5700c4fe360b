/** A shipment as a sales posting shows it, with the arithmetic that the published sample keeps. */
import type { ErpBodies } from "../bodies.js";
import { rupees } from "../../money.js";
import {
  amountsOf,
  shipmentStatusOf,
  type Shipment,
  type ShipmentItem,
} from "../shipment.js";
import { writeTime } from "../../timestamp.js";

export function postedShipment(
  shipment: Shipment,
): ErpBodies["SalesPostingShipment"] {
  return {
    shipmentCode: shipment.shipmentCode,
    omsShipmentId: String(shipment.shipmentId),
    locationCode: shipment.locationCode,
    generatedInvoiceId: shipment.invoiceCode,
    generatedInvoiceDate: writeTime(shipment.packedAt),
    externalInvoiceId: null,
    externalInvoiceDate: null,
    invoiceDocumentUrl: shipment.invoiceUrl,
    shippingLabelDocumentUrl: shipment.labelUrl,
    irn: shipment.irn,
    qrCode: shipment.qrCode,
    shipmentStatus: shipmentStatusOf(shipment),
    awbNumber: shipment.awbNumber,
    transporter: shipment.transporter,
    packageSku: shipment.measures.packageSku,
    deliveredAt:
      shipment.deliveredAt === null ? null : writeTime(shipment.deliveredAt),
    packedAt: writeTime(shipment.packedAt),
    shipmentItems: shipment.items.map(postedItem),
    shipmentDetails: postedDetails(shipment),
  };
}

function postedItem(item: ShipmentItem): ErpBodies["SalesPostingShipmentItem"] {
  const amounts = amountsOf(item);
  return {
    channelSkuCode: item.channelSkuCode,
    orderItemCode: item.orderItemCode,
    netTaxAmountPerUnit: rupees(amounts.taxPerUnit),
    netTaxAmountTotal: rupees(amounts.taxTotal),
    baseSellingPricePerUnit: rupees(item.basePerUnit),
    baseSellingPriceTotal: rupees(amounts.baseTotal),
    sellingPricePerUnit: rupees(amounts.sellingPerUnit),
    sellingPriceTotal: rupees(amounts.sellingTotal),
    quantity: item.quantity,
    shippingChargePerUnit: rupees(item.shippingPerUnit),
    channelDiscount: rupees(item.channelDiscountPerUnit),
    taxItems: postedTaxes(item),
    barcode: item.barcode,
    clientSkuCode: item.clientSkuId,
  };
}

/** The taxes of an item as every body shows them. */
export function postedTaxes(item: ShipmentItem): ErpBodies["TaxItem"][] {
  return item.taxes.map(({ type, rate, perUnit }) => ({
    type,
    rate,
    taxPerUnit: rupees(perUnit),
    taxTotal: rupees(perUnit * item.quantity),
  }));
}

/** The whole shipment travels in one box. */
function postedDetails(
  shipment: Shipment,
): NonNullable<ErpBodies["ShipmentDetails"]> {
  const { packageSku, weight, length, breadth, height } = shipment.measures;
  const counts = new Map<
    string,
    { globalSkuId: number; clientSkuId: string; count: number }
  >();
  for (const {
    clientSkuId,
    globalSkuId,
    quantity,
    barcode,
  } of shipment.items) {
    const count = (counts.get(barcode)?.count ?? 0) + quantity;
    counts.set(barcode, { globalSkuId, clientSkuId, count });
  }
  return {
    length,
    breadth,
    height,
    weight,
    shipmentId: shipment.shipmentId,
    totalItemQuantity: shipment.items.reduce(
      (sum, item) => sum + item.quantity,
      0,
    ),
    packboxDetailsList: [
      {
        length,
        breadth,
        height,
        weight,
        boxId: 1,
        awbNumber: shipment.awbNumber,
        packBoxRemarks: null,
        volWeight: volumetricWeight(length, breadth, height),
        boxSkuId: packageSku,
        boxCode: "1",
        skuQuantityDataList: [...counts.values()],
      },
    ],
  };
}

/** Carriers divide cubic centimetres by 5000; the sample prints it as text. */
function volumetricWeight(...sides: readonly (number | null)[]): string {
  const volume = sides.reduce<number>(
    (product, side) => product * (side ?? 0),
    1,
  );
  return (volume / 5000).toFixed(1);
}
