/** Bodies that fit what is there: with these the lives of the orders go on, so that hostile requests meet every state. */
import type { Json } from "../referee/json.js";
import type { Dice } from "./dice.js";
import {
  codeOf,
  kitOrder,
  linesOf,
  orderCount,
  orderOf,
  scope,
  shippedOrders,
  type World,
} from "./world.js";

/** What fits a route: its body, and parts of its path or query that have to belong to it. */
export interface Fitting {
  readonly body?: Json;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

type Recipe = (dice: Dice, world: World) => Fitting;

const order = (number: number): { orderCode: string } => ({
  orderCode: codeOf(number),
});
const shipped = (dice: Dice): number => dice.below(shippedOrders);
const cancelled = (dice: Dice): number =>
  shippedOrders + dice.below(orderCount - shippedOrders);
const collected: Recipe = (dice) => ({
  body: {
    ...scope,
    transporter: "BLUEDART",
    orderCodes: [codeOf(shipped(dice))],
  },
});
const ofKitOrder =
  (body: Json): Recipe =>
  (dice) => ({ body, parameters: { orderCode: kitOrder(dice) } });
const picked =
  (more: (dice: Dice) => Record<string, Json>): Recipe =>
  (dice) => ({
    body: {
      ...scope,
      orderList: [order(shipped(dice))],
      ...more(dice),
    },
  });
const returned = (dice: Dice, check: boolean): Json => {
  const number = shipped(dice);
  const [[channelSkuCode]] = linesOf(number) as [[string, number]];
  const codes = [`R-${number}-1`, `R-${number}-2`];
  return check
    ? {
        ...scope,
        returnOrderCode: `R-${number}`,
        forwardOrderCode: codeOf(number),
        awbNumber: "118208310192",
        transporter: "BLUEDART",
        orderItems: codes.map((returnItemCode) => ({
          returnItemCode,
          channelSkuCode,
          qcStatus: "PASS",
          qcReason: null,
        })),
      }
    : {
        forwardOrderCode: codeOf(number),
        returnOrderCode: `R-${number}`,
        locationCode: scope.locationCode,
        orderType: "CUSTOMER_RETURN",
        orderItems: codes.map((itemCode) => ({
          itemCode,
          reason: "SIZE_MISMATCH",
          channelSkuCode,
        })),
      };
};
const customerCancels = (number: number): Json => ({
  locationCode: scope.locationCode,
  orderItems: [
    {
      channelSkuCode: linesOf(number)[0]?.[0] ?? "",
      orderItemCode: `${codeOf(number)}-1`,
      cancelledQuantity: 1,
    },
  ],
});
const stock = (dice: Dice): Json => ({
  locationCode: scope.locationCode,
  products: [
    {
      channelSkuCode: `SKU-${1 + dice.below(24)}`,
      quantity: 40 + dice.below(60),
    },
  ],
});

/** By the name of the route. Routes that are not here take what their contract says. */
export const recipes: Readonly<Record<string, Recipe>> = {
  createListing: (dice) => {
    const number = dice.below(20);
    const channelSkuCode = `NEW-${number}`;
    const channelSerialNo = `NEW-${number}-1`;
    const barcode = `BAR-${number + 1}`;
    return {
      body: { skuListings: [{ channelSkuCode, channelSerialNo, barcode }] },
    };
  },
  updateInventory: (dice) => ({ body: stock(dice) }),
  setInventory: (dice) => ({ body: stock(dice) }),
  searchInventory: () => ({
    body: {
      locationCode: scope.locationCode,
      channelSkuCodes: ["SKU-1", "SKU-2"],
    },
  }),
  createOutwardOrder: (dice) => ({ body: orderOf(dice.below(orderCount)) }),
  cancelOutwardOrder: (dice) => {
    const number = cancelled(dice);
    return { body: customerCancels(number), parameters: order(number) };
  },
  cancelOrderItems: (dice) => {
    const number = cancelled(dice);
    const [[channelSkuCode]] = linesOf(number) as [[string, number]];
    const orderItems = [{ channelSkuCode, cancelledQuantity: 1 }];
    return { body: { ...scope, ...order(number), orderItems } };
  },
  createPicklist: picked(() => ({})),
  addOrdersToPicklist: picked((dice) => ({
    pickListId: 1 + dice.below(3),
  })),
  packOrder: (dice) => {
    const number = shipped(dice);
    return {
      body: {
        ...scope,
        ...order(number),
        weight: 450,
        packageDetails: { length: 30, breadth: 20, height: null },
        fulfillmentType: null,
        shipmentItems: linesOf(number).map(
          ([channelSkuCode, quantityToPack]) => ({
            channelSkuCode,
            quantityToPack,
            externalSerialCodes: null,
          }),
        ),
      },
    };
  },
  createManifest: collected,
  notifyHandover: collected,
  manifestAndHandover: collected,
  createReturnOrder: (dice) => ({ body: returned(dice, false) }),
  processReturn: (dice) => ({ body: returned(dice, true) }),
  createOrder: (dice) => ({
    body: {
      orderCode: kitOrder(dice),
      lines: [{ channelSkuCode: `SKU-${30 + dice.below(60)}`, quantity: 2 }],
      ...(dice.chance(0.2) ? { onHold: true } : {}),
    },
  }),
  generateOrders: (dice) => ({
    body: { count: 1, seed: dice.below(1000) },
  }),
  getOrder: (dice) => ({ parameters: { orderCode: kitOrder(dice) } }),
  cancelOrder: ofKitOrder({ by: "customer" }),
  releaseOrderHold: ofKitOrder({}),
  packOrderInHouse: ofKitOrder({}),
  handOverOrder: ofKitOrder({}),
  triggerEvent: ofKitOrder({ eventType: "SUBORDER_COMPLETE" }),
  replayMessages: (dice) => ({ body: order(shipped(dice)) }),
  setDelivery: (dice) => ({ body: { mode: dice.pick(["auto", "held"]) } }),
  createReturn: (dice) => ({
    body: { forwardOrderCode: codeOf(shipped(dice)) },
  }),
  updateReturn: (dice) => ({
    body: { awbNumber: `9926${dice.below(100)}`, transporter: "BLUEDART" },
  }),
  cancelReturn: () => ({ body: {} }),
  addFault: (dice) => ({
    body: {
      kind: dice.pick([
        "answer-500",
        "answer-429",
        "slow-first-byte",
        "answer-500-after-commit",
        "reset-after-commit",
        "reset-before-commit",
        "cut-after-commit",
      ]),
      operation: dice.pick(["packOrder", "createOutwardOrder", null]),
      delayMilliseconds: 20,
    },
  }),
  resetSession: () => ({ body: { seed: 7 } }),
  createSession: (dice, world) => ({
    body: {
      sessionId: `job-${dice.below(8)}`,
      endpoints: { orderEvents: world.receiver },
    },
  }),
  takeSnapshot: (dice) => ({ body: { name: `snap-${dice.below(4)}` } }),
  restoreSnapshot: () => ({ body: {} }),
  "console order": (dice) => ({
    query: { ...scope, orderCode: codeOf(dice.below(orderCount)) },
  }),
  "console draft": (dice) => ({
    body: { lines: [{ channelSkuCode: `SKU-${1 + dice.below(90)}` }] },
  }),
  "console check": (dice) => ({ body: orderOf(dice.below(orderCount)) }),
  "console order call": (dice) => {
    const number = dice.below(orderCount);
    const code = `M-${number}`;
    return {
      body: orderOf(number, code),
      parameters: { marketplaceCall: "createOutwardOrder" },
      query: { ...scope, orderCode: code },
    };
  },
  "console scenario": (dice) => ({
    body: { orders: [{ ...scope, orderCode: kitOrder(dice) }] },
  }),
};
