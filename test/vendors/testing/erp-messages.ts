/** Sales postings, small ones, with fresh message ids. */

let lastMessageId = 7_000_000_000;

export interface PostingOptions {
  readonly messageId?: unknown;
  readonly orderCode?: string;
  readonly locationCode?: string;
  readonly lines?: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly shipments?: readonly unknown[] | null;
  readonly more?: Readonly<Record<string, unknown>>;
}

export function posting(type: string, options: PostingOptions = {}) {
  return {
    partnerCode: "P",
    partnerLocationCode: "9",
    messageId: options.messageId ?? ++lastMessageId,
    eventType: `OUTWARD_ORDER_${type}`,
    locationCode: options.locationCode ?? "L1",
    channelName: "C1",
    orderCode: options.orderCode ?? "O1",
    parentOrderCode: null,
    orderItems: Object.entries(options.lines ?? { A: [3, 0], B: [2, 0] }).map(
      ([channelSkuCode, [orderedQuantity, cancelledQuantity]]) => ({
        orderItemCode: `item ${channelSkuCode}`,
        channelSkuCode,
        orderedQuantity,
        cancelledQuantity,
      }),
    ),
    shipments: options.shipments === undefined ? [] : options.shipments,
    ...options.more,
  };
}

/** A shipment; its items are [SKU, quantity, total]. */
export function shipment(
  shipmentCode: string,
  status: string | null,
  ...items: readonly (readonly [string, unknown, unknown])[]
) {
  return {
    shipmentCode,
    shipmentStatus: status,
    generatedInvoiceId: `INV-${shipmentCode}`,
    shipmentItems: items.map(([channelSkuCode, quantity, total]) => ({
      orderItemCode: `item ${channelSkuCode}`,
      channelSkuCode,
      quantity,
      sellingPriceTotal: total,
    })),
  };
}
