/**
 * A busy day against an OMS: several partners at a time, each noting what the OMS has answered, so that it can be asked
 * for afterwards. Everything comes from a seed but the order in which answers arrive.
 */
import { plainOrder } from "../../src/simulator/orders/plain-order.js";
import { efs, marketplace, type Headers } from "../support/caller.js";

/** What was answered with success, and must be there whatever happened then. */
export type Answered =
  | { readonly kind: "order"; readonly orderCode: string }
  | {
      readonly kind: "pack";
      readonly orderCode: string;
      readonly shipmentCode: string;
    }
  | { readonly kind: "cancel"; readonly orderCode: string }
  | {
      readonly kind: "manifest";
      readonly orderCode: string;
      readonly manifestCode: string;
    }
  | { readonly kind: "stock"; readonly sku: string; readonly quantity: number };

export type Send = (
  method: string,
  path: string,
  body: unknown,
  headers: Headers,
) => Promise<{ readonly status: number; readonly body: unknown }>;

const place = { locationCode: "WH1", channelName: "DEMO" };
export const line = { channelSkuCode: "SKU-1", quantity: 2 };

export function packOf(orderCode: string): object {
  return {
    ...place,
    orderCode,
    shipmentItems: [{ channelSkuCode: "SKU-1", quantityToPack: 2 }],
  };
}

export function manifestOf(orderCode: string): object {
  return { ...place, transporter: "BLUEDART", orderCodes: [orderCode] };
}

/** What one partner works on: its stock of `sku` is its own, and is said as more than `above`, one more each time. */
export interface Desk {
  readonly prefix: string;
  readonly sku: string;
  /** More than the OMS held before, so that a figure that is lost can be told from one that was never there. */
  readonly above: number;
}

/** One partner's work, until `goesOn` says no or a call gets no answer. */
export async function work(
  send: Send,
  { prefix, sku, above }: Desk,
  goesOn: () => boolean,
  answered: (what: Answered) => void,
): Promise<void> {
  const at = Date.UTC(2024, 4, 6);
  for (let number = 1; goesOn(); number += 1) {
    const orderCode = `${prefix}-${number}`;
    await must(
      send,
      "POST",
      "/orders/outward",
      plainOrder(orderCode, [line], { at }),
      marketplace,
    );
    answered({ kind: "order", orderCode });
    const quantity = above + number;
    const products = [
      { channelSkuCode: sku, quantity },
      { channelSkuCode: "SKU-1", quantity: 1_000_000 },
    ];
    const stock = { locationCode: "WH1", products };
    await must(send, "PUT", "/usp/inventories/absolute", stock, efs);
    answered({ kind: "stock", sku, quantity });
    if (number % 4 === 0) {
      const cancel = {
        ...place,
        orderCode,
        orderItems: [{ channelSkuCode: "SKU-1", cancelledQuantity: 2 }],
      };
      await must(send, "PUT", "/usp/order/cancel", cancel, efs);
      answered({ kind: "cancel", orderCode });
      continue;
    }
    const packed = (await must(
      send,
      "POST",
      "/usp/order/pack",
      packOf(orderCode),
      efs,
    )) as { shipmentCode: string };
    answered({ kind: "pack", orderCode, shipmentCode: packed.shipmentCode });
    if (number % 3 !== 0) continue;
    const made = (await must(
      send,
      "POST",
      "/usp/manifest",
      manifestOf(orderCode),
      efs,
    )) as { manifestCode: string };
    answered({ kind: "manifest", orderCode, manifestCode: made.manifestCode });
  }
}

async function must(
  send: Send,
  method: string,
  path: string,
  body: unknown,
  headers: Headers,
): Promise<unknown> {
  const answer = await send(method, path, body, headers);
  if (answer.status === 200) return answer.body;
  throw new Error(
    `${method} ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`,
  );
}
