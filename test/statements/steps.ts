/** What happened before a call: each step of a row as the call that makes it happen. */
import { plainOrder } from "../../src/simulator/orders/plain-order.js";
import type { CallForm, Step } from "./row.js";

/** The moment at which every row begins: 6 May 2024, 09:00 UTC. */
export const beginning = Date.UTC(2024, 4, 6, 9);

const place = { locationCode: "WH1", channelName: "DEMO" };
const collected = { ...place, transporter: "BLUEDART" };

type CallStep = Exclude<
  Step,
  { readonly seconds: number } | { readonly same: true }
>;

/** The call, and the status that it has to have: 200 where the step does not say. */
export function callOf(
  step: CallStep,
): CallForm & { readonly call: string; readonly status?: number } {
  if ("order" in step) {
    const lines = Object.entries(step.lines).map(
      ([channelSkuCode, quantity]) => ({ channelSkuCode, quantity }),
    );
    const body = plainOrder(step.order, lines, {
      at: beginning,
      ...step.fields,
    });
    return { call: "POST /orders/outward", body };
  }
  if ("pack" in step) {
    const shipmentItems = Object.entries(step.items).map(
      ([channelSkuCode, quantityToPack]) => ({
        channelSkuCode,
        quantityToPack,
      }),
    );
    return {
      call: "POST /usp/order/pack",
      body: { ...place, orderCode: step.pack, shipmentItems, ...step.fields },
    };
  }
  if ("manifest" in step)
    return {
      call: "POST /usp/manifest",
      body: { ...collected, orderCodes: step.manifest },
    };
  if ("handover" in step)
    return {
      call: "POST /usp/handover",
      body: { ...collected, orderCodes: step.handover },
    };
  if ("return" in step) {
    const orderItems = step.items.map((channelSkuCode, index) => ({
      itemCode: `${step.return}-${index + 1}`,
      reason: "SIZE_MISMATCH",
      channelSkuCode,
    }));
    return {
      call: "POST /return/return-orders",
      body: {
        returnOrderCode: step.return,
        forwardOrderCode: step.of,
        locationCode: "WH1",
        orderType: "CUSTOMER_RETURN",
        awbNumber: "AWB-9",
        transporter: "BLUEDART",
        orderItems,
        ...step.fields,
      },
    };
  }
  if ("stock" in step)
    return {
      call: "PUT /usp/inventories/absolute",
      body: {
        locationCode: "WH1",
        products: Object.entries(step.stock).map(
          ([channelSkuCode, quantity]) => ({ channelSkuCode, quantity }),
        ),
      },
    };
  return step;
}
