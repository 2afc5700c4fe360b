/** The shipping label of a shipment: four by six inches, with the waybill as Code 128. */
import { code128 } from "./codes.js";
import { amount, day } from "./figures.js";
import type { InvoiceData } from "./invoice.js";
import { seller } from "./seller.js";
import { addressLines, ink, labelSize, rule, sheet, write } from "./sheet.js";
import { paise } from "../money.js";
import { invoiceTotalOf, type Shipment } from "../state/shipment.js";

const margin = 14;
const width = labelSize[0] - 2 * margin;

export async function renderLabel({
  order,
  shipment,
}: InvoiceData): Promise<Buffer> {
  const bars = await code128(shipment.awbNumber);
  const title = `Shipping label ${shipment.shipmentCode}`;
  return sheet(
    { size: labelSize, margin, title, at: shipment.packedAt },
    (pdf) => {
      const { form } = order;
      write(pdf, shipment.transporter, margin, margin, {
        size: 15,
        bold: true,
        width: 150,
      });
      const cod = form.paymentMethod === "COD";
      write(pdf, cod ? "COD" : "PREPAID", margin, margin, {
        size: 15,
        bold: true,
        width,
        align: "right",
      });
      const collect = cod
        ? `Collect INR ${amount(toCollect(shipment))}`
        : "Do not collect cash";
      write(pdf, collect, margin, margin + 19, {
        size: 8,
        color: ink.soft,
        width,
        align: "right",
      });
      if (form.isPriority === true)
        write(pdf, "PRIORITY", margin, margin + 19, {
          size: 8,
          bold: true,
          width,
        });

      rule(pdf, margin, 50, width, ink.text);
      pdf.image(bars, margin + 20, 58, { width: width - 40, height: 52 });
      write(pdf, shipment.awbNumber, margin, 114, {
        size: 12,
        bold: true,
        width,
        align: "center",
      });
      rule(pdf, margin, 134, width, ink.text);

      const to = form.shippingAddress;
      write(pdf, "DELIVER TO", margin, 141, {
        size: 7,
        color: ink.soft,
        width,
      });
      let y = 151;
      y += write(pdf, to.name, margin, y, {
        size: 12,
        bold: true,
        width,
        height: 28,
      });
      const lines = [
        ...addressLines({ ...to, zip: null }),
        `Phone ${to.phone ?? "-"}`,
      ];
      for (const line of lines)
        y += write(pdf, line, margin, y + 1, { size: 9, width, height: 22 });
      write(pdf, `PIN ${to.zip ?? "-"}`, margin, 262, {
        size: 20,
        bold: true,
        width,
      });
      rule(pdf, margin, 290, width, ink.text);

      const facts = [
        ["Order", order.orderCode],
        ["Shipment", shipment.shipmentCode],
        ["Invoice", `${shipment.invoiceCode} of ${day(shipment.packedAt)}`],
        ["Contents", contents(shipment)],
        [
          "Weight",
          shipment.measures.weight === null
            ? "not stated"
            : `${shipment.measures.weight} g`,
        ],
      ] as const;
      y = 297;
      for (const [name, value] of facts) {
        write(pdf, name, margin, y, { size: 7.5, color: ink.soft, width: 52 });
        y +=
          write(pdf, value, margin + 54, y, {
            size: 7.5,
            width: width - 54,
            height: 18,
          }) + 2;
      }
      rule(pdf, margin, 378, width, ink.text);
      write(pdf, "If undelivered, return to", margin, 384, {
        size: 6.5,
        color: ink.soft,
        width,
      });
      write(
        pdf,
        `${seller.name}, ${addressLines(seller).join(", ")}`,
        margin,
        393,
        { size: 7, width, height: 24 },
      );
    },
  );
}

function contents({ items }: Shipment): string {
  const pieces = items.reduce((sum, item) => sum + item.quantity, 0);
  const skus = new Set(items.map((item) => item.channelSkuCode)).size;
  return `${pieces} ${pieces === 1 ? "piece" : "pieces"} of ${skus} ${skus === 1 ? "product" : "products"}`;
}

/** What the courier takes at the door: the goods and their shipping, less what the channel has taken off. */
function toCollect({ items }: Shipment): number {
  const extras = items.reduce(
    (sum, item) =>
      sum +
      (item.shippingPerUnit - item.channelDiscountPerUnit) * item.quantity,
    0,
  );
  return Math.max(paise(0), invoiceTotalOf(items) + extras);
}
