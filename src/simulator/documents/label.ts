/** The shipping label of a shipment: four by six inches, with the waybill as Code 128. */
import { code128, drawBars } from "./codes.js";
import { writeFacts, type Fact } from "./facts.js";
import { amount, day } from "./figures.js";
import type { InvoiceData } from "./invoice-head.js";
import { seller } from "./seller.js";
import {
  addressLines,
  ink,
  labelSize,
  rule,
  sheet,
  write,
  type Pdf,
} from "./sheet.js";
import { paise } from "../money.js";
import type { Address } from "../state/bodies.js";
import type { Order } from "../state/order.js";
import { invoiceTotalOf, type Shipment } from "../state/shipment.js";

const margin = 14;
const width = labelSize[0] - 2 * margin;
const addressSize = 9;
const addressLineHeight = 11.5;

export async function renderLabel({
  order,
  shipment,
}: InvoiceData): Promise<Buffer> {
  const bars = await code128(shipment.awbNumber);
  const title = `Shipping label ${shipment.shipmentCode}`;
  const at = shipment.packedAt;
  return sheet({ size: labelSize, margin, title, at }, (pdf) => {
    drawService(pdf, order, shipment);
    rule(pdf, margin, 50, width, ink.text);
    drawBars(pdf, bars, {
      x: margin + 24,
      y: 58,
      width: width - 48,
      height: 52,
    });
    const awb = { size: 12, bold: true, width, align: "center" } as const;
    write(pdf, shipment.awbNumber, margin, 114, awb);
    rule(pdf, margin, 132, width, ink.text);
    drawRecipient(pdf, order.form.shippingAddress, 138);
    rule(pdf, margin, 288, width, ink.text);
    writeFacts(pdf, factsOf(order, shipment), margin, 294, {
      size: 7.5,
      widths: [54, width - 54],
      lines: 2,
    });
    rule(pdf, margin, 380, width, ink.text);
    const soft = { size: 6.5, color: ink.soft, width };
    write(pdf, "If undelivered, return to", margin, 385, soft);
    const home = `${seller.name}, ${addressLines(seller).join(", ")}`;
    write(pdf, home, margin, 394, { size: 7, width, lines: 2 });
  });
}

/** Who carries it, and what is to be paid at the door. */
function drawService(pdf: Pdf, { form }: Order, shipment: Shipment): void {
  const strong = { size: 15, bold: true } as const;
  write(pdf, shipment.transporter, margin, margin, { ...strong, width: 150 });
  const right = { width, align: "right" } as const;
  const cod = form.paymentMethod === "COD";
  write(pdf, cod ? "COD" : "PREPAID", margin, margin, { ...strong, ...right });
  const collect = cod
    ? `Collect INR ${amount(toCollect(shipment))}`
    : "Do not collect cash";
  write(pdf, collect, margin, margin + 19, { size: 9, bold: cod, ...right });
  if (form.isPriority === true)
    write(pdf, "PRIORITY", margin, margin + 19, { size: 9, bold: true });
}

/** Long parts are cut one by one, so that none pushes another off the label; the PIN code stands in large type below. */
function drawRecipient(pdf: Pdf, to: Address, top: number): void {
  const soft = { size: 7, color: ink.soft, width };
  write(pdf, "DELIVER TO", margin, top, soft);
  let y = top + 10;
  y += write(pdf, to.name, margin, y, {
    size: 12,
    bold: true,
    width,
    lines: 2,
  });
  const phone = to.phone ?? "";
  const lines = [
    ...addressLines({ ...to, zip: null }),
    ...(phone === "" ? [] : [`Phone ${phone}`]),
  ];
  const pin = 264;
  for (const [index, line] of lines.entries()) {
    // A line may take a second one where every line after it still has one of its own.
    const left = pin - y - (lines.length - index - 1) * addressLineHeight;
    const fits = left >= 2 * addressLineHeight ? 2 : 1;
    y += write(pdf, line, margin, y, { size: addressSize, width, lines: fits });
  }
  const large = { size: 20, bold: true, width, lines: 1 };
  write(pdf, `PIN ${to.zip ?? "-"}`, margin, pin, large);
}

function factsOf(order: Order, shipment: Shipment): readonly Fact[] {
  const { weight, length, breadth, height } = shipment.measures;
  const sides = [length, breadth, height].filter((side) => side !== null);
  return [
    ["Order", order.orderCode],
    ["Shipment", shipment.shipmentCode],
    ["Invoice", `${shipment.invoiceCode} of ${day(shipment.packedAt)}`],
    ["Contents", contents(shipment)],
    ["Weight", weight === null ? "not stated" : `${whole.format(weight)} g`],
    ...(sides.length === 3
      ? [
          [
            "Package",
            sides.map((side) => whole.format(side)).join(" × "),
          ] as const,
        ]
      : []),
  ];
}

const whole = new Intl.NumberFormat("en-IN", { maximumFractionDigits: 2 });

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
