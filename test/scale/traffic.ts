/**
 * Recorded traffic of any length, as an EFS with several thousand open orders has it: creations, cancellations, picklists,
 * packs, handovers, completions, returns, stock; with a few defects in it, and with orders that began before the recording.
 */
import type { ExchangeEntry } from "../../src/history/entry.js";

export interface TrafficOptions {
  readonly orders: number;
  /** Of so many orders one has each of the defects. */
  readonly defectsEvery: number;
  /** Milliseconds between two new orders. */
  readonly orderEveryMs: number;
}

/** The defects, by the requirement that each of them violates. */
export const defects = {
  "EFS-ORD-07": 17,
  "EFS-ORD-12": 29,
  "EFS-IDEM-03": 41,
  "EFS-PAY-01": 53,
  "EFS-PAY-06": 67,
} as const;

const minute = 60_000;
const begin = Date.UTC(2026, 0, 5, 6);
/** The orders of so much time before the recording are in it with their ends alone. */
const beforehand = 3 * 60 * minute;

interface Call {
  readonly at: number;
  readonly operation: string;
  readonly body: object;
  readonly status?: number;
  readonly answer?: object;
}

/** In the order in which they ended. */
export function* traffic(options: TrafficOptions): Generator<ExchangeEntry> {
  const waiting: Call[] = [];
  let seq = 0;
  const out = (call: Call): ExchangeEntry => {
    seq += 2;
    return exchangeOf(call, seq);
  };
  for (let number = 0; number < options.orders; number += 1) {
    const at = begin - beforehand + number * options.orderEveryMs;
    while ((waiting.at(-1)?.at ?? Infinity) < at) {
      const call = waiting.pop();
      if (call !== undefined && call.at >= begin) yield out(call);
    }
    for (const call of callsOf(number, at, options)) place(waiting, call);
  }
  for (const call of waiting.reverse()) if (call.at >= begin) yield out(call);
}

/** Latest first. */
function place(waiting: Call[], call: Call): void {
  let [from, to] = [0, waiting.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((waiting[middle]?.at ?? 0) > call.at) from = middle + 1;
    else to = middle;
  }
  waiting.splice(from, 0, call);
}

function callsOf(
  number: number,
  at: number,
  { defectsEvery }: TrafficOptions,
): Call[] {
  const has = (requirement: keyof typeof defects): boolean =>
    number % defectsEvery === defects[requirement];
  const orderCode = `SO-${String(number).padStart(8, "0")}`;
  const placeOf = { locationCode: "BLR-1", channelName: "SHOP" };
  const cancels = number % 10 === 3;
  const event = (eventType: string, step: number, cancelled: number) => ({
    operation: "outwardOrderEvent",
    body: orderBody(orderCode, at, eventType, number * 10 + step, cancelled),
  });
  const packed = {
    ...placeOf,
    orderCode,
    packageSku: "BOX-M",
    weight: 500,
    shipmentItems: [
      {
        channelSkuCode: "SKU-1",
        quantityToPack: has("EFS-ORD-07") ? 5 : 2,
      },
      { channelSkuCode: "SKU-2", quantityToPack: cancels ? 1 : 2 },
      ...(has("EFS-PAY-06")
        ? [{ channelSkuCode: "SKU-3", quantityToPack: 1 }]
        : []),
      { channelSkuCode: "SKU-3", quantityToPack: 1 },
    ],
  };
  const unnamed = { ...packed, channelName: undefined };
  const shipped = {
    ...placeOf,
    transporter: "BLUEDART",
    orderCodes: [orderCode],
  };
  const returned = {
    ...placeOf,
    forwardOrderCode: orderCode,
    returnOrderCode: `${orderCode}-R`,
  };
  return [
    { at, ...event("SUBORDER_CREATE", 1, 0) },
    ...(has("EFS-IDEM-03")
      ? [
          {
            at: at + 2 * minute,
            ...event("SUBORDER_CREATE", 1, 0),
            status: 409,
            answer: { hasError: true, errorMessage: "order exists" },
          },
        ]
      : []),
    ...(cancels
      ? [{ at: at + 10 * minute, ...event("SUBORDER_PARTIAL_CANCEL", 2, 1) }]
      : []),
    {
      at: at + 15 * minute,
      operation: "createPicklist",
      body: { ...placeOf, orderList: [{ orderCode }] },
      answer: { pickListId: number + 1 },
    },
    {
      at: at + (has("EFS-ORD-12") ? 95 : 30) * minute,
      operation: "packOrder",
      body: has("EFS-PAY-01") ? unnamed : packed,
      answer: packAnswer(orderCode),
    },
    {
      at: at + 60 * minute,
      operation: has("EFS-ORD-12") ? "createPicklist" : "createManifest",
      body: has("EFS-ORD-12")
        ? { ...placeOf, orderList: [{ orderCode }] }
        : shipped,
      answer: { pickListId: 1, manifestCode: `M-${number}` },
    },
    {
      at: at + 90 * minute,
      operation: "notifyHandover",
      body: shipped,
      answer: { handoverDocumentUrl: "https://increff.example/handover.pdf" },
    },
    {
      at: at + 120 * minute,
      ...event("SUBORDER_COMPLETE", 3, cancels ? 1 : 0),
    },
    ...(number % 20 === 7
      ? [
          {
            at: at + 150 * minute,
            operation: "returnOrderEvent",
            body: {
              ...returned,
              eventType: "RETURN_ORDER_CREATE",
              returnOrderTime: new Date(at + 150 * minute).toISOString(),
              orderType: "CUSTOMER_RETURN",
              awbNumber: "RAWB",
              transporter: "BLUEDART",
              orderItems: [
                {
                  returnItemCode: `${orderCode}-R-1`,
                  reason: "too small",
                  channelSkuCode: "SKU-1",
                },
              ],
            },
          },
          {
            at: at + 170 * minute,
            operation: "processReturn",
            body: {
              ...returned,
              awbNumber: "RAWB",
              transporter: "BLUEDART",
              orderItems: [
                {
                  returnItemCode: `${orderCode}-R-1`,
                  channelSkuCode: "SKU-1",
                  qcStatus: "PASS",
                },
              ],
            },
          },
        ]
      : []),
    ...(number % 25 === 0
      ? [
          {
            at: at + 1_000,
            operation: "updateInventory",
            body: {
              locationCode: "BLR-1",
              products: Array.from({ length: 40 }, (_, sku) => ({
                channelSkuCode: `SKU-${sku}`,
                quantity: (number * 7 + sku) % 900,
              })),
            },
            answer: { failureProducts: [], successProducts: ["SKU-1"] },
          },
        ]
      : []),
  ];
}

function orderBody(
  orderCode: string,
  at: number,
  eventType: string,
  messageId: number,
  cancelled: number,
): object {
  const address = {
    name: "Asha Rao",
    line1: "12 Lake Road",
    line2: "Domlur Layout",
    city: "Bengaluru",
    state: "Karnataka",
    zip: "560071",
    country: "India",
    email: "asha.rao@example.com",
    phone: "9880012345",
  };
  const time = (later: number): string =>
    new Date(at + later).toISOString().replace("Z", "+00:00");
  return {
    locationCode: "BLR-1",
    messageId,
    orderCode,
    orderTime: time(-minute),
    startProcessingTime: time(0),
    requiredBy: time(1_440 * minute),
    paymentMethod: "NCOD",
    isPriority: false,
    channelName: "SHOP",
    eventType,
    onHold: false,
    orderItems: [2, 2, 1].map((orderedQuantity, index) => ({
      orderItemCodes: [`${orderCode}-${index + 1}`],
      clientSkuId: `CLIENT-${index + 1}`,
      channelSkuCode: `SKU-${index + 1}`,
      barcode: `BAR-${index + 1}`,
      orderedQuantity,
      cancelledQuantity: index === 1 ? cancelled : 0,
      customerCancelledQty: index === 1 ? cancelled : 0,
      sellerCancelledQty: 0,
      sellerRejectQty: 0,
      hoppedQuantity: 0,
      sellingPricePerUnit: 549.37,
      shippingCharge: 12.5,
      isVirtual: false,
    })),
    shippingAddress: address,
    billingAddress: address,
    virtualSkuDefinitions: [],
    bundledSkuDefinitions: [],
  };
}

function packAnswer(orderCode: string): object {
  return {
    orderCode,
    locationCode: "BLR-1",
    channelName: "SHOP",
    shipmentCode: `${orderCode}-S1`,
    shipmentId: "1",
    shippingLabel: {
      transporter: "BLUEDART",
      awbNumber: "151930000001",
      shippingLabelUrl: "https://increff.example/label.pdf",
    },
    invoiceUrl: "https://increff.example/invoice.pdf",
    invoiceCode: `${orderCode}-I1`,
    qrCode: "x".repeat(700),
  };
}

const inbound: Readonly<Record<string, readonly [string, string]>> = {
  createPicklist: ["POST", "/usp/picklist/create"],
  packOrder: ["POST", "/usp/order/pack"],
  createManifest: ["POST", "/usp/manifest"],
  notifyHandover: ["POST", "/usp/handover"],
  processReturn: ["POST", "/usp/return"],
  updateInventory: ["PUT", "/usp/inventories/absolute"],
};

function exchangeOf(
  { at, operation, body, status = 200, answer }: Call,
  seq: number,
): ExchangeEntry {
  const call = inbound[operation];
  const [method, url] = call ?? ["POST", "https://wms.example/increff/orders"];
  return {
    kind: "exchange",
    seq,
    opened: seq - 1,
    at,
    durationMs: 20,
    direction: call === undefined ? "outbound" : "inbound",
    operation,
    method,
    url,
    requestHeaders: {
      host: "wms.example",
      "content-type": "application/json",
      accept: "application/json",
      "user-agent": "Java/17",
    },
    requestBody: { text: JSON.stringify(body) },
    ending: "answered",
    status,
    responseHeaders: { "content-type": "application/json" },
    responseBody: { text: answer === undefined ? "" : JSON.stringify(answer) },
    ...(call === undefined ? {} : { credential: "valid" as const }),
  };
}
