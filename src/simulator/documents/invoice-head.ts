/** The upper part of an invoice: seller, numbers, signed QR code, and the two parties. */
import { day } from "./figures.js";
import { stateCodeOf } from "./gst.js";
import { seller } from "./seller.js";
import { a4, addressLines, ink, rule, write, type Pdf } from "./sheet.js";
import type { Address } from "../state/bodies.js";
import type { Order } from "../state/order.js";
import { buyerGstinOf } from "../state/packing.js";
import type { Shipment } from "../state/shipment.js";

export interface InvoiceData {
  readonly order: Order;
  readonly shipment: Shipment;
}

export const margin = 36;
export const width = a4[0] - 2 * margin;

/** Draws it and returns where the next thing may begin. */
export function drawHead(
  pdf: Pdf,
  { order, shipment }: InvoiceData,
  qr: Buffer,
): number {
  const qrSize = 128;
  const textWidth = width - qrSize - 16;
  write(pdf, "TAX INVOICE", margin, margin, { size: 17, bold: true });
  write(pdf, "Original for recipient", margin, margin + 21, {
    size: 8,
    color: ink.soft,
  });
  let y = margin + 38;
  y += write(pdf, seller.name, margin, y, {
    size: 10,
    bold: true,
    width: textWidth,
  });
  y += write(pdf, addressLines(seller).join(", "), margin, y + 1, {
    width: textWidth,
  });
  y +=
    write(pdf, `GSTIN ${seller.gstin}`, margin, y + 2, { width: textWidth }) +
    10;
  const facts = [
    ["Invoice number", shipment.invoiceCode],
    ["Invoice date", day(shipment.packedAt)],
    ["Order", order.orderCode],
    ["Shipment", shipment.shipmentCode],
    [
      "Payment",
      order.form.paymentMethod === "COD" ? "Cash on delivery" : "Prepaid",
    ],
  ] as const;
  for (const [name, value] of facts) {
    write(pdf, name, margin, y, { color: ink.soft, width: 84 });
    y +=
      write(pdf, value, margin + 86, y, { bold: true, width: textWidth - 86 }) +
      2;
  }
  write(pdf, "IRN", margin, y, { color: ink.soft, width: 84 });
  y += write(pdf, shipment.irn, margin + 86, y, {
    size: 7.5,
    width: textWidth - 86,
  });
  pdf.image(qr, margin + width - qrSize, margin, { width: qrSize });
  write(
    pdf,
    "Signed QR code of the e-invoice",
    margin + width - qrSize,
    margin + qrSize + 4,
    {
      size: 6.5,
      color: ink.soft,
      width: qrSize,
      align: "center",
    },
  );
  return Math.max(y, margin + qrSize + 16) + 8;
}

export function drawParties(pdf: Pdf, order: Order, top: number): number {
  rule(pdf, margin, top, width);
  const half = width / 2;
  const left = party(
    pdf,
    "Bill to",
    order.form.billingAddress,
    buyerGstinOf(order),
    margin,
    top + 8,
    half - 12,
  );
  const right = party(
    pdf,
    "Ship to",
    order.form.shippingAddress,
    null,
    margin + half,
    top + 8,
    half,
  );
  return Math.max(left, right);
}

function party(
  pdf: Pdf,
  name: string,
  address: Address,
  gstin: string | null,
  x: number,
  top: number,
  span: number,
): number {
  let y = top;
  y +=
    write(pdf, name.toUpperCase(), x, y, {
      size: 7,
      color: ink.soft,
      width: span,
    }) + 2;
  y +=
    write(pdf, address.name, x, y, { size: 9.5, bold: true, width: span }) + 1;
  for (const line of addressLines(address))
    y += write(pdf, line, x, y, { width: span });
  const state = address.state ?? "";
  const code = stateCodeOf(state);
  if (code !== null)
    y += write(pdf, `State code ${code} (${state})`, x, y, { width: span });
  if (gstin !== null) {
    y += write(
      pdf,
      gstin === "URP" ? "GSTIN unregistered" : `GSTIN ${gstin}`,
      x,
      y,
      { width: span },
    );
  }
  return y;
}
