/** Literal histories of an ERP, for tests: postings with their shipments, and what the observer shows of the sales. */
import type { ExchangeEntry, ObservationEntry } from "../../history/entry.js";
import { LiteralHistory, literalOrder } from "../literal-history.js";

type Body = Record<string, unknown>;

/** For each SKU its pieces. */
type Lines = Readonly<Record<string, number>>;

export const price = 100;

/** A shipment as a posting carries it; each piece sells for 100. */
export function shipment(
  shipmentCode: string,
  lines: Lines,
  more: Body = {},
): Body {
  const shipmentItems = Object.entries(lines).map(
    ([channelSkuCode, quantity]) => ({
      channelSkuCode,
      quantity,
      sellingPriceTotal: quantity * price,
    }),
  );
  return { shipmentCode, shipmentItems, ...more };
}

/** A sale as the observer shows it, with the total that its shipment has. */
export function sale(
  shipmentCode: string,
  lines: Lines,
  more: Body = {},
): Body {
  const entries = Object.entries(lines);
  return {
    shipmentCode,
    orderCode: literalOrder.orderCode,
    total: entries.reduce((sum, [, quantity]) => sum + quantity * price, 0),
    lines: entries.map(([channelSkuCode, quantity]) => ({
      channelSkuCode,
      quantity,
    })),
    ...more,
  };
}

export function posting(
  event: string,
  messageId: number,
  shipments: readonly Body[] = [],
  more: Body = {},
): Body {
  return {
    ...literalOrder,
    eventType: `OUTWARD_ORDER_${event}`,
    messageId,
    shipments,
    ...more,
  };
}

type PostOptions = Parameters<LiteralHistory["deliver"]>[1];

export class LiteralBooks extends LiteralHistory {
  post(body: Body, options: PostOptions = {}): ExchangeEntry {
    return this.deliver(body, { operation: "outwardSalesPosting", ...options });
  }

  create(messageId = 1): ExchangeEntry {
    return this.post(posting("CREATE", messageId));
  }

  complete(
    messageId: number,
    shipments: readonly Body[],
    options: PostOptions = {},
  ): ExchangeEntry {
    return this.post(posting("COMPLETE", messageId, shipments), options);
  }

  show(...sales: readonly Body[]): ObservationEntry {
    return this.observe("sales", { sales });
  }
}
