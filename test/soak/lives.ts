/** What becomes of an order: each life makes the calls of all who take part in it, and ends in a state that is known before. */
import { inboundFaultKinds } from "../../src/simulator/inbound/faults.js";
import { plainOrder } from "../../src/simulator/orders/plain-order.js";
import { marketplace } from "./calls.js";
import {
  arrive,
  control,
  giveBack,
  group,
  handOver,
  heard,
  oneOf,
  pack,
  pieces,
  place,
  post,
  readPapers,
  type Made,
  type Stage,
} from "./deeds.js";

export type OrderStatus = "OPEN" | "PACKED" | "COMPLETED" | "CANCELLED";

export interface Life {
  readonly name: string;
  /** How often it is lived, beside the others. */
  readonly weight: number;
  readonly end: OrderStatus;
  /** What is said beyond the usual when the order is made by the control. */
  readonly made?: { readonly onHold: true };
  /** After the order has been made and told. */
  live(stage: Stage, order: Made): Promise<void>;
}

export const lives: readonly Life[] = [
  {
    name: "shipped",
    weight: 5,
    end: "COMPLETED",
    live: async (stage, order) => {
      const shipment = await pack(stage, order);
      await readPapers(stage, shipment);
      await handOver(stage, order);
      await arrive(stage, shipment);
    },
  },
  {
    name: "handed over without a manifest",
    weight: 2,
    end: "COMPLETED",
    live: async (stage, order) => {
      await pack(stage, order);
      await post(stage, "/ewms/push/usp/handover/combined", group(order));
    },
  },
  {
    name: "returned",
    weight: 2,
    end: "COMPLETED",
    live: async (stage, order) => {
      await pack(stage, order);
      await handOver(stage, order);
      await giveBack(stage, order);
    },
  },
  {
    name: "packed after a picklist",
    weight: 2,
    end: "PACKED",
    live: async (stage, order) => {
      const { orderCode } = order;
      await post(stage, "/usp/picklist/create", {
        ...place,
        pickListCode: `WAVE-${orderCode}`,
        orderList: [{ orderCode }],
      });
      await pack(stage, order);
    },
  },
  {
    name: "on hold, then packed",
    weight: 2,
    end: "PACKED",
    made: { onHold: true },
    live: async (stage, order) => {
      await control(stage, `/orders/${order.orderCode}/release-hold`);
      await pack(stage, order);
    },
  },
  {
    name: "packed, with a fault on the way",
    weight: 3,
    end: "PACKED",
    live: async (stage, order) => {
      const { calls, book, random } = stage;
      const kind = oneOf(inboundFaultKinds, random);
      calls.tally.counts.plannedFaults += 1;
      await calls.control(book, "POST", "/faults", {
        operation: "packOrder",
        orderCode: order.orderCode,
        kind,
      });
      await pack(stage, order);
    },
  },
  {
    name: "cancelled in part by the customer",
    weight: 2,
    end: "PACKED",
    live: async (stage, order) => {
      const line = { channelSkuCode: order.sku, quantity: 1 };
      const wish = { by: "customer", lines: [line] };
      await control(stage, `/orders/${order.orderCode}/cancel`, wish);
      await pack(stage, order, pieces - 1);
    },
  },
  {
    name: "cancelled at the marketplace",
    weight: 1,
    end: "CANCELLED",
    live: async ({ calls, book }, { orderCode, sku }) => {
      await calls.partner(book, {
        method: "PUT",
        path: `/orders/${orderCode}/cancel`,
        as: marketplace,
        body: {
          locationCode: place.locationCode,
          orderItems: [
            {
              channelSkuCode: sku,
              orderItemCode: `${orderCode}-1`,
              cancelledQuantity: pieces,
            },
          ],
        },
      });
    },
  },
  {
    name: "cancelled by the seller",
    weight: 1,
    end: "CANCELLED",
    live: async (stage, { orderCode }) => {
      await control(stage, `/orders/${orderCode}/cancel`, { by: "seller" });
      await heard(stage, `seller-cancel  ${orderCode}`);
    },
  },
  {
    name: "cancelled by the vendor",
    weight: 1,
    end: "CANCELLED",
    live: async ({ calls, book }, { orderCode, sku }) => {
      await calls.partner(book, {
        method: "PUT",
        path: "/usp/order/cancel",
        body: {
          ...place,
          orderCode,
          orderItems: [{ channelSkuCode: sku, cancelledQuantity: pieces }],
        },
      });
    },
  },
  {
    name: "left open",
    weight: 1,
    end: "OPEN",
    live: () => Promise.resolve(),
  },
];

const deck = lives.flatMap((life) =>
  Array.from({ length: life.weight }, () => life),
);

/** Makes an order, by the control or as the marketplace, waits until the vendor knows it, and lives its life. */
export async function liveOne(
  stage: Stage,
  orderCode: string,
): Promise<{ readonly orderCode: string; readonly life: Life }> {
  const { calls, book, random } = stage;
  const life = oneOf(deck, random);
  const sku = `SKU-${1 + Math.floor(random.next() * 100)}`;
  const byMarketplace = life.made === undefined && random.next() < 0.5;
  calls.tally.counts.orders += 1;
  const line = { channelSkuCode: sku, quantity: pieces };
  if (byMarketplace)
    await calls.partner(book, {
      method: "POST",
      path: "/orders/outward",
      as: marketplace,
      body: plainOrder(orderCode, [line], { at: Date.now() }),
    });
  else
    await calls.control(book, "POST", "/orders", {
      orderCode,
      lines: [{ ...line, orderItemCode: `${orderCode}-1` }],
      ...life.made,
    });
  await heard(stage, `orders SUBORDER_CREATE ${orderCode}`);
  await life.live(stage, { orderCode, sku });
  return { orderCode, life };
}
