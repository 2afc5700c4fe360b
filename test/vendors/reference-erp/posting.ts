/**
 * Reading an Outward Sales Posting: only what the books rely on is demanded (who, which order, what
 * was ordered, what was shipped and for how much); everything else may be missing, null or new.
 */
import {
  type Fields,
  Refusal,
  decimal,
  fields,
  id,
  list,
  optionalList,
  optionalText,
  quantity,
  text,
} from "../shared/fields.js";
import type { Message } from "../shared/receiver.js";

export interface Posting extends Message {
  readonly locationCode: string;
  readonly channelName: string;
  readonly orderCode: string;
  readonly eventType: string;
  readonly lines: readonly OrderedLine[];
  readonly shipments: readonly Shipment[];
}

export interface OrderedLine {
  readonly sku: string;
  readonly ordered: number;
  readonly cancelled: number;
}

export interface Shipment {
  readonly shipmentCode: string;
  readonly invoiceCode: string | null;
  readonly status: string | null;
  /** In hundredths, so that adding up stays exact. */
  readonly totalPaise: number;
  readonly lines: readonly ShippedLine[];
}

export interface ShippedLine {
  readonly sku: string;
  readonly quantity: number;
}

export class PostingReader {
  read(body: unknown): Posting {
    const posting = fields(body, "posting");
    return {
      messageId: id(posting, "messageId"),
      eventType: text(posting, "eventType"),
      locationCode: text(posting, "locationCode"),
      channelName: text(posting, "channelName"),
      orderCode: text(posting, "orderCode"),
      lines: this.readLines(posting),
      shipments: this.readShipments(posting),
    };
  }

  /** Order lines may share a SKU; the books keep one line a SKU. */
  private readLines(posting: Fields): OrderedLine[] {
    const bySku = new Map<string, OrderedLine>();
    for (const item of list(posting, "orderItems")) {
      const sku = text(item, "channelSkuCode");
      const ordered = quantity(item, "orderedQuantity");
      const cancelled = quantity(item, "cancelledQuantity");
      if (cancelled > ordered) {
        throw new Refusal(
          400,
          "cancelledQuantity: may not exceed orderedQuantity",
        );
      }
      const before = bySku.get(sku) ?? { sku, ordered: 0, cancelled: 0 };
      bySku.set(sku, {
        sku,
        ordered: before.ordered + ordered,
        cancelled: before.cancelled + cancelled,
      });
    }
    return [...bySku.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1));
  }

  /** Nothing is shipped yet when there are none. */
  private readShipments(posting: Fields): Shipment[] {
    const shipments = optionalList(posting, "shipments").map((shipment) =>
      this.readShipment(shipment),
    );
    if (
      new Set(shipments.map((shipment) => shipment.shipmentCode)).size <
      shipments.length
    ) {
      throw new Refusal(
        400,
        "shipments: each shipmentCode may appear only once",
      );
    }
    return shipments.sort((a, b) => (a.shipmentCode < b.shipmentCode ? -1 : 1));
  }

  private readShipment(shipment: Fields): Shipment {
    const items = list(shipment, "shipmentItems");
    return {
      shipmentCode: this.readShipmentCode(shipment),
      invoiceCode:
        optionalText(shipment, "generatedInvoiceId") ??
        optionalText(shipment, "externalInvoiceId") ??
        null,
      status: optionalText(shipment, "shipmentStatus") ?? null,
      totalPaise: this.addUp(items),
      lines: this.readShippedLines(items),
    };
  }

  protected readShipmentCode(shipment: Fields): string {
    return text(shipment, "shipmentCode");
  }

  protected addUp(items: readonly Fields[]): number {
    return items.reduce(
      (sum, item) => sum + paise(item, "sellingPriceTotal"),
      0,
    );
  }

  protected readShippedLines(items: readonly Fields[]): ShippedLine[] {
    const bySku = new Map<string, number>();
    for (const item of items) {
      const sku = text(item, "channelSkuCode");
      bySku.set(
        sku,
        this.addQuantity(bySku.get(sku) ?? 0, quantity(item, "quantity")),
      );
    }
    return [...bySku]
      .map(([sku, shipped]) => ({ sku, quantity: shipped }))
      .sort((a, b) => (a.sku < b.sku ? -1 : 1));
  }

  protected addQuantity(before: number, quantityOfLine: number): number {
    return before + quantityOfLine;
  }
}

export function paise(item: Fields, name: string): number {
  return Math.round(decimal(item, name) * 100);
}
