/** A shipment as a sales posting shows it, with the arithmetic that the published sample keeps. */
import type { ErpBodies } from "../bodies.js";
import { rupees } from "../../money.js";
import type { Alternatives } from "../../settings.js";
import {
  amountsOf,
  shipmentStatusOf,
  type Shipment,
  type ShipmentItem,
} from "../shipment.js";
import { writeTime } from "../../timestamp.js";

export function postedShipment(
  shipment: Shipment,
  alternatives: Alternatives,
): ErpBodies["SalesPostingShipment"] {
  const { times, postingShipmentId } = alternatives;
  return {
    shipmentCode: shipment.shipmentCode,
    omsShipmentId:
      postingShipmentId === "text"
        ? String(shipment.shipmentId)
        : shipment.shipmentId,
    locationCode: shipment.locationCode,
    generatedInvoiceId: shipment.invoiceCode,
    generatedInvoiceDate: writeTime(shipment.packedAt, times),
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
      shipment.deliveredAt === null
        ? null
        : writeTime(shipment.deliveredAt, times),
    packedAt: writeTime(shipment.packedAt, times),
    shipmentItems: shipment.items.map(postedItem),
    shipmentDetails: postedDetails(shipment, alternatives),
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
  { postingVolumetricWeight }: Alternatives,
): NonNullable<ErpBodies["ShipmentDetails"]> {
  const { packageSku, weight, length, breadth, height } = shipment.measures;
  const volWeight = volumetricWeight(length, breadth, height);
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
        volWeight:
          postingVolumetricWeight === "text" ? volWeight : Number(volWeight),
        boxSkuId: packageSku,
        boxCode: "1",
        skuQuantityDataList: [...counts.values()],
      },
    ],
  };
}

/** In kilograms: carriers divide cubic centimetres by 5000. With one decimal, as the sample prints it. */
function volumetricWeight(...sides: readonly (number | null)[]): string {
  const volume = sides.reduce<number>(
    (product, side) => product * (side ?? 0),
    1,
  );
  return (volume / 5000).toFixed(1);
}
