/** What a schema cannot say of the mock's messages: figures that add up, and what is signed. */
import { expect } from "vitest";
import type { ErpBodies } from "../../src/simulator/state/bodies.js";

const inPaise = (amount: number) => Math.round(amount * 100);

/** Whatever a schema cannot say of a posting: its quantities, its prices and taxes, and the form of its e-invoices. */
export function expectFigures({
  orderItems,
  shipments,
}: ErpBodies["OutwardSalesPosting"]): void {
  expectParts(orderItems);
  expectArithmetic(shipments);
  expectRegistered(shipments);
}

type Shipments = ErpBodies["OutwardSalesPosting"]["shipments"];

interface OrderedLine {
  readonly orderedQuantity: number;
  readonly cancelledQuantity: number;
  readonly customerCancelledQty?: number | null;
  readonly sellerCancelledQty?: number | null;
  readonly sellerRejectQty?: number | null;
}

/** No more is cancelled than was ordered, and the parts of it are no more than the whole. */
export function expectParts(lines: readonly OrderedLine[]): void {
  const wrong = lines.filter((line) => {
    const { orderedQuantity: ordered, cancelledQuantity: cancelled } = line;
    const parts =
      (line.customerCancelledQty ?? 0) +
      (line.sellerCancelledQty ?? 0) +
      (line.sellerRejectQty ?? 0);
    return cancelled > ordered || parts > cancelled;
  });
  expect(wrong).toEqual([]);
}

/** An e-invoice has both, the reference number and the signed text of its QR code, each in its form. */
function expectRegistered(shipments: Shipments): void {
  for (const { irn, qrCode } of shipments) {
    expect(typeof irn).toBe(typeof qrCode);
    if (typeof irn !== "string" || typeof qrCode !== "string") continue;
    expect(irn).toMatch(/^[0-9a-f]{64}$/);
    expect(qrCode).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const [, payload = ""] = qrCode.split(".");
    const { data } = JSON.parse(
      Buffer.from(payload, "base64url").toString(),
    ) as { data: string };
    expect(JSON.parse(data)).toMatchObject({ Irn: irn });
  }
}

/** Every figure of the invoiced lines, computed again from base price, rates and quantity. */
function expectArithmetic(shipments: Shipments): void {
  for (const item of shipments.flatMap((shipment) => shipment.shipmentItems)) {
    const base = inPaise(item.baseSellingPricePerUnit);
    const taxes = item.taxItems.map((tax) =>
      Math.round((base * tax.rate) / 100),
    );
    const net = taxes.reduce((sum, tax) => sum + tax, 0);
    const { quantity } = item;
    expect(
      [
        ...item.taxItems.flatMap((tax) => [tax.taxPerUnit, tax.taxTotal]),
        item.netTaxAmountPerUnit,
        item.netTaxAmountTotal,
        item.sellingPricePerUnit,
        item.sellingPriceTotal,
        item.baseSellingPriceTotal,
      ].map(inPaise),
    ).toEqual([
      ...taxes.flatMap((tax) => [tax, tax * quantity]),
      net,
      net * quantity,
      base + net,
      (base + net) * quantity,
      base * quantity,
    ]);
  }
}
