/** Messages to an EFS, small ones, with fresh message ids. */

let lastMessageId = 5_000_000_000;

export interface EventOptions {
  readonly messageId?: unknown;
  readonly orderCode?: string;
  readonly locationCode?: string;
  readonly channelName?: string;
  /** SKU → [ordered, cancelled]. */
  readonly lines?: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly more?: Readonly<Record<string, unknown>>;
}

export function orderEvent(type: string, options: EventOptions = {}) {
  return {
    messageId: options.messageId ?? ++lastMessageId,
    eventType: `SUBORDER_${type}`,
    locationCode: options.locationCode ?? "L1",
    channelName: options.channelName ?? "C1",
    orderCode: options.orderCode ?? "O1",
    parentOrderCode: null,
    orderTime: "2020-10-16T20:22:28.000+00:00",
    orderItems: Object.entries(options.lines ?? { A: [3, 0] }).map(
      ([channelSkuCode, [orderedQuantity, cancelledQuantity]]) => ({
        orderItemCodes: ["1"],
        channelSkuCode,
        orderedQuantity,
        cancelledQuantity,
        hoppedQuantity: null,
      }),
    ),
    ...options.more,
  };
}

export function returnEvent(
  type: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    eventType: `RETURN_ORDER_${type}`,
    forwardOrderCode: "O1",
    returnOrderCode: "R1",
    locationCode: "L1",
    channelName: "C1",
    orderType: "CUSTOMER_RETURN",
    awbNumber: "AWB1",
    transporter: "BLUEDART",
    orderItems: ["I1", "I2"].map((returnItemCode) => ({
      returnItemCode,
      channelSkuCode: "A",
      reason: "SIZE",
      status: null,
    })),
    ...more,
  };
}

export function processing(
  items: Readonly<Record<string, string>>,
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    returnOrderCode: "R1",
    forwardOrderCode: "O1",
    locationCode: "L1",
    channelName: "C1",
    awbNumber: "AWB1",
    transporter: "BLUEDART",
    orderItems: Object.entries(items).map(([returnItemCode, qcStatus]) => ({
      returnItemCode,
      channelSkuCode: "A",
      qcStatus,
      qcReason: "STAIN_DAMAGE",
      imageUrls: ["http://127.0.0.1/1.png"],
    })),
    ...more,
  };
}

export function pack(
  quantities: Readonly<Record<string, number>>,
  orderCode = "O1",
) {
  return {
    orderCode,
    locationCode: "L1",
    channelName: "C1",
    shipmentItems: Object.entries(quantities).map(
      ([channelSkuCode, quantityToPack]) => ({
        channelSkuCode,
        quantityToPack,
      }),
    ),
  };
}

export function cancellation(
  quantities: Readonly<Record<string, number>>,
  orderCode = "O1",
) {
  return {
    orderCode,
    locationCode: "L1",
    channelName: "C1",
    orderItems: Object.entries(quantities).map(
      ([channelSkuCode, cancelledQuantity]) => ({
        channelSkuCode,
        cancelledQuantity,
      }),
    ),
  };
}

export function dispatch(...orderCodes: string[]) {
  return {
    locationCode: "L1",
    channelName: "C1",
    transporter: "BLUEDART",
    orderCodes,
  };
}
