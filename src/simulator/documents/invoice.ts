/** The tax invoice of a shipment. */
import { qrCode } from "./codes.js";
import { amount } from "./figures.js";
import { grid, roomFor, type Column } from "./grid.js";
import {
  drawHead,
  drawParties,
  margin,
  width,
  type InvoiceData,
} from "./invoice-head.js";
import { seller } from "./seller.js";
import { a4, ink, numberPages, rule, sheet, write, type Pdf } from "./sheet.js";
import {
  amountsOf,
  invoiceTotalOf,
  type Shipment,
  type ShipmentItem,
} from "../state/shipment.js";

export type { InvoiceData } from "./invoice-head.js";

export async function renderInvoice(data: InvoiceData): Promise<Buffer> {
  const { shipment } = data;
  const qr = await qrCode(shipment.qrCode);
  const title = `Tax invoice ${shipment.invoiceCode}`;
  return sheet({ size: a4, margin, title, at: shipment.packedAt }, (pdf) => {
    let y = drawHead(pdf, data, qr);
    y = drawParties(pdf, data.order, y);
    y = grid(pdf, columns, shipment.items, margin, y + 10);
    totals(pdf, shipment, roomFor(pdf, y + 8, 150));
    numberPages(pdf, margin);
  });
}

const columns: readonly Column<ShipmentItem>[] = [
  { head: "#", width: 22, cell: (_item, index) => String(index + 1) },
  {
    head: "Item",
    width: 128,
    cell: (item) =>
      `${item.channelSkuCode}\n${item.barcode} · ${item.orderItemCode}`,
  },
  { head: "HSN", width: 52, cell: (item) => item.hsnCode },
  {
    head: "Qty",
    width: 28,
    align: "right",
    cell: (item) => String(item.quantity),
  },
  {
    head: "Rate",
    width: 58,
    align: "right",
    cell: (item) => amount(item.basePerUnit),
  },
  {
    head: "Taxable value",
    width: 66,
    align: "right",
    cell: (item) => amount(amountsOf(item).baseTotal),
  },
  { head: "Tax", width: 97, align: "right", cell: taxText },
  {
    head: "Total",
    width: 72,
    align: "right",
    cell: (item) => amount(amountsOf(item).sellingTotal),
  },
];

function taxText(item: ShipmentItem): string {
  return item.taxes
    .map(
      (tax) =>
        `${tax.type} ${tax.rate}%  ${amount(tax.perUnit * item.quantity)}`,
    )
    .join("\n");
}

function totals(
  pdf: Pdf,
  { items, transporter, awbNumber }: Shipment,
  top: number,
): void {
  const taxes = new Map<string, number>();
  for (const item of items) {
    for (const tax of item.taxes)
      taxes.set(
        tax.type,
        (taxes.get(tax.type) ?? 0) + tax.perUnit * item.quantity,
      );
  }
  const base = items.reduce((sum, item) => sum + amountsOf(item).baseTotal, 0);
  const rows = [["Taxable value", base], ...taxes] as const;
  const x = margin + width - 200;
  let y = top;
  for (const [name, value] of rows) {
    write(pdf, name, x, y, { color: ink.soft, width: 100 });
    y +=
      write(pdf, amount(value), x + 100, y, { width: 96, align: "right" }) + 3;
  }
  rule(pdf, x, y + 1, 200);
  write(pdf, "Invoice total (INR)", x, y + 6, {
    size: 10,
    bold: true,
    width: 110,
  });
  write(pdf, amount(invoiceTotalOf(items)), x + 100, y + 6, {
    size: 10,
    bold: true,
    width: 96,
    align: "right",
  });
  const pieces = items.reduce((sum, item) => sum + item.quantity, 0);
  write(
    pdf,
    `${pieces} ${pieces === 1 ? "piece" : "pieces"} with ${transporter}, AWB ${awbNumber}`,
    margin,
    top,
    { width: 280 },
  );
  write(pdf, "Tax is not payable under reverse charge.", margin, top + 14, {
    color: ink.soft,
    width: 280,
  });
  write(pdf, `For ${seller.name}`, margin, y + 44, { width, align: "right" });
  write(pdf, "Computer-generated, valid without signature.", margin, y + 58, {
    size: 7,
    color: ink.soft,
    width,
    align: "right",
  });
}
