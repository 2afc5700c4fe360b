/** The answer to a pack, built from the shipment and the settings alone, so that a repetition gets the very same one. */
import type { EfsBodies } from "./bodies.js";
import { postedTaxes } from "./messages/posted-shipment.js";
import { rupees } from "../money.js";
import type { Alternatives } from "../settings.js";
import { amountsOf, type Shipment } from "./shipment.js";
import { writeTime } from "../timestamp.js";

export function packReply(
  shipment: Shipment,
  { packChannel, packShipmentId, times }: Alternatives,
): EfsBodies["PackOrderResponse"] {
  const { channelName, shipmentId } = shipment;
  return {
    orderCode: shipment.orderCode,
    locationCode: shipment.locationCode,
    ...channelKeys(channelName, packChannel),
    shipmentCode: shipment.shipmentCode,
    shipmentId: packShipmentId === "text" ? String(shipmentId) : shipmentId,
    shippingLabel: {
      transporter: shipment.transporter,
      awbNumber: shipment.awbNumber,
      shippingLabelUrl: shipment.labelUrl,
    },
    invoiceUrl: shipment.invoiceUrl,
    invoiceCode: shipment.invoiceCode,
    invoiceDate: writeTime(shipment.packedAt, times),
    irn: shipment.irn,
    qrCode: shipment.qrCode,
    invoiceDetails: shipment.items.map((item) => {
      const amounts = amountsOf(item);
      return {
        channelSkuCode: item.channelSkuCode,
        clientSkuId: item.clientSkuId,
        orderItemCode: item.orderItemCode,
        quantity: item.quantity,
        netTaxAmountPerUnit: rupees(amounts.taxPerUnit),
        netTaxAmountTotal: rupees(amounts.taxTotal),
        baseSellingPricePerUnit: rupees(item.basePerUnit),
        baseSellingPriceTotal: rupees(amounts.baseTotal),
        actualSellingPricePerUnit: rupees(amounts.sellingPerUnit),
        actualSellingPriceTotal: rupees(amounts.sellingTotal),
        taxItems: postedTaxes(item),
      };
    }),
  };
}

function channelKeys(
  channelName: string,
  keys: Alternatives["packChannel"],
): { readonly channelId: string } | { readonly channelName: string } {
  switch (keys) {
    case "both":
      return { channelId: channelName, channelName };
    case "channelId":
      return { channelId: channelName };
    case "channelName":
      return { channelName };
  }
}
