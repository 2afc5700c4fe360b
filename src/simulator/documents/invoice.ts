/** The tax invoice of a shipment. */
import { qrCode } from "./codes.js";
import { amount } from "./figures.js";
import { grid, type Column } from "./grid.js";
import { goodsOf, unit } from "./gst.js";
import {
  drawHead,
  drawParties,
  margin,
  type InvoiceData,
} from "./invoice-head.js";
import { drawFoot } from "./invoice-foot.js";
import { a4, numberPages, sheet } from "./sheet.js";
import type { Order } from "../state/order.js";
import { buyerGstinOf } from "../state/packing.js";
import { amountsOf, type ShipmentItem } from "../state/shipment.js";

export type { InvoiceData } from "./invoice-head.js";

export async function renderInvoice(data: InvoiceData): Promise<Buffer> {
  const { order, shipment } = data;
  const qr = await qrCode(shipment.qrCode);
  const title = `Tax invoice ${shipment.invoiceCode}`;
  return sheet({ size: a4, margin, title, at: shipment.packedAt }, (pdf) => {
    let y = drawHead(pdf, data, qr);
    y = drawParties(pdf, order, buyerGstinOf(order), y);
    y = grid(pdf, columnsOf(order), shipment.items, margin, y + 10);
    drawFoot(pdf, shipment, y + 8);
    numberPages(pdf, margin);
  });
}

type InvoiceColumn = Column<ShipmentItem>;

function columnsOf(order: Order): readonly InvoiceColumn[] {
  const money = (
    head: string,
    width: number,
    paise: (item: ShipmentItem) => number,
  ): InvoiceColumn => ({
    head,
    width,
    align: "right",
    cell: (item) => amount(paise(item)),
  });
  return [
    { head: "#", width: 24, cell: (_item, index) => String(index + 1) },
    {
      head: "Description",
      width: 125,
      cell: (item) => [
        goodsOf(item.hsnCode),
        `${item.channelSkuCode} · ${item.barcode} · ${item.orderItemCode}`,
        ...partsOf(order, item.channelSkuCode),
      ],
    },
    { head: "HSN", width: 46, cell: (item) => item.hsnCode },
    {
      head: "Qty",
      width: 38,
      align: "right",
      cell: (item) => `${item.quantity} ${unit}`,
    },
    money("Rate", 54, (item) => item.basePerUnit),
    money("Taxable value", 64, (item) => amountsOf(item).baseTotal),
    {
      head: "Tax",
      width: 50,
      align: "right",
      cell: ({ taxes }) => taxes.map(({ type, rate }) => `${type} ${rate}%`),
    },
    {
      head: "Tax amount",
      width: 56,
      align: "right",
      cell: ({ taxes, quantity }) =>
        taxes.map(({ perUnit }) => amount(perUnit * quantity)),
    },
    money("Total", 66, (item) => amountsOf(item).sellingTotal),
  ];
}

/** What a bundle or a virtual product is made of, where the order says so. */
function partsOf({ definitions }: Order, sku: string): string[] {
  const children = [
    ...(definitions.bundledSkuDefinitions ?? [])
      .filter((bundle) => bundle.bundledParentChannelSkuId === sku)
      .flatMap((bundle) => bundle.childSkus),
    ...(definitions.virtualSkuDefinitions ?? [])
      .filter((virtual) => virtual.virtualParentChannelSkuId === sku)
      .flatMap((virtual) => virtual.childSkus ?? []),
  ];
  if (children.length === 0) return [];
  const parts = children.map(
    (child) => `${child.qty ?? 1} × ${child.channelSkuCode}`,
  );
  return [`consists of ${parts.join(", ")}`];
}
