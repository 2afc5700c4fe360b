/** The upper part of an invoice: seller, numbers, signed QR code, and the two parties. */
import { day } from "./figures.js";
import { drawDots, type Dots } from "./codes.js";
import { writeFacts, type Fact } from "./facts.js";
import { placeOfSupply } from "./gst.js";
import { seller } from "./seller.js";
import { a4, addressLines, ink, rule, write, type Pdf } from "./sheet.js";
import type { Address } from "../state/bodies.js";
import type { Order } from "../state/order.js";
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
  qr: Dots,
): number {
  const qrSize = 136;
  const textWidth = width - qrSize - 20;
  write(pdf, "TAX INVOICE", margin, margin, { size: 17, bold: true });
  const soft = { size: 8, color: ink.soft };
  write(pdf, "Original for recipient", margin, margin + 21, soft);
  let y = margin + 38;
  const name = { size: 10, bold: true, width: textWidth };
  y += write(pdf, seller.name, margin, y, name) + 1;
  const address = addressLines(seller).join(", ");
  y += write(pdf, address, margin, y, { width: textWidth }) + 1;
  y += write(pdf, `GSTIN ${seller.gstin}`, margin, y, { width: textWidth }) + 8;
  const { form } = order;
  const facts: readonly Fact[] = [
    ["Invoice number", shipment.invoiceCode],
    ["Invoice date", day(shipment.packedAt)],
    ["Order", order.orderCode],
    ["Shipment", shipment.shipmentCode],
    ["Payment", form.paymentMethod === "COD" ? "Cash on delivery" : "Prepaid"],
    [
      "Place of supply",
      placeOfSupply(form.shippingAddress) ?? placeOfSupply(seller) ?? "-",
    ],
    ["Reverse charge", "No"],
  ];
  const widths = [86, textWidth - 86] as const;
  y = writeFacts(pdf, facts, margin, y, { bold: true, widths, lines: 2 });
  const irn: Fact = ["IRN", shipment.irn];
  y = writeFacts(pdf, [irn], margin, y, { size: 7.5, widths, lines: 2 });
  const left = margin + width - qrSize;
  drawDots(pdf, qr, { x: left, y: margin, width: qrSize });
  write(pdf, "Signed QR code of the e-invoice", left, margin + qrSize + 5, {
    size: 6.5,
    color: ink.soft,
    width: qrSize,
    align: "center",
  });
  return Math.max(y, margin + qrSize + 18) + 6;
}

export function drawParties(
  pdf: Pdf,
  { form }: Order,
  buyer: string,
  top: number,
): number {
  rule(pdf, margin, top, width);
  const half = width / 2;
  const registration = buyer === "URP" ? "unregistered (URP)" : buyer;
  const left = party(pdf, form.billingAddress, margin, top + 8, half - 12, {
    title: "Bill to",
    registration: `GSTIN ${registration}`,
  });
  const right = party(pdf, form.shippingAddress, margin + half, top + 8, half, {
    title: "Ship to",
    registration: null,
  });
  return Math.max(left, right);
}

interface PartyTexts {
  readonly title: string;
  readonly registration: string | null;
}

function party(
  pdf: Pdf,
  address: Address,
  x: number,
  top: number,
  span: number,
  { title, registration }: PartyTexts,
): number {
  const small = { size: 7, color: ink.soft, width: span };
  let y = top + write(pdf, title.toUpperCase(), x, top, small) + 2;
  const name = { size: 9.5, bold: true, width: span, lines: 2 };
  y += write(pdf, address.name, x, y, name) + 1;
  const lines = { width: span, lines: 3 };
  for (const line of addressLines(address)) y += write(pdf, line, x, y, lines);
  const state = placeOfSupply(address);
  if (state !== null) y += write(pdf, `State ${state}`, x, y, lines);
  if (registration !== null) y += write(pdf, registration, x, y, lines);
  return y;
}
