/** The answer to a pack, built from the shipment alone, so that a repetition gets the very same one. */
import type { EfsBodies } from "./bodies.js";
import { postedTaxes } from "./messages/posted-shipment.js";
import { rupees } from "../money.js";
import { amountsOf, type Shipment } from "./shipment.js";
import { writeTime } from "../timestamp.js";

export function packReply(shipment: Shipment): EfsBodies["PackOrderResponse"] {
  return {
    orderCode: shipment.orderCode,
    locationCode: shipment.locationCode,
    channelId: shipment.channelName,
    channelName: shipment.channelName,
    shipmentCode: shipment.shipmentCode,
    shipmentId: String(shipment.shipmentId),
    shippingLabel: {
      transporter: shipment.transporter,
      awbNumber: shipment.awbNumber,
      shippingLabelUrl: shipment.labelUrl,
    },
    invoiceUrl: shipment.invoiceUrl,
    invoiceCode: shipment.invoiceCode,
    invoiceDate: writeTime(shipment.packedAt),
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
