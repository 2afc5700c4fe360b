/** Bodies for literal histories of an EFS, as short as a test can say them; `literalOrder` is what they are about. */
import { literalOrder } from "../literal-history.js";

type Body = Record<string, unknown>;

/** For each SKU what was ordered, or what was ordered and what of it is cancelled. */
type Lines = Readonly<Record<string, number | readonly [number, number]>>;

export function orderEvent(
  eventType: string,
  messageId: number,
  lines: Lines,
  more: Body = {},
): Body {
  const orderItems = Object.entries(lines).map(([channelSkuCode, line]) => {
    const [orderedQuantity, cancelledQuantity] =
      typeof line === "number" ? [line, 0] : line;
    return { channelSkuCode, orderedQuantity, cancelledQuantity };
  });
  return { ...literalOrder, eventType, messageId, orderItems, ...more };
}

export function created(messageId: number, lines: Lines, more?: Body): Body {
  return orderEvent("SUBORDER_CREATE", messageId, lines, more);
}

export function partlyCancelled(messageId: number, lines: Lines): Body {
  return orderEvent("SUBORDER_PARTIAL_CANCEL", messageId, lines);
}

export function cancelled(messageId: number, lines: Lines): Body {
  return orderEvent("SUBORDER_CANCEL", messageId, lines);
}

export function completed(messageId: number, lines: Lines): Body {
  return orderEvent("SUBORDER_COMPLETE", messageId, lines);
}

/** The body of a seller's cancellation, in both directions and for the driver. */
export function cancellation(
  quantities: Readonly<Record<string, number>>,
  more: Body = {},
): Body {
  const orderItems = Object.entries(quantities).map(
    ([channelSkuCode, cancelledQuantity]) => ({
      channelSkuCode,
      cancelledQuantity,
    }),
  );
  return { ...literalOrder, orderItems, ...more };
}

/** The body of a pack, for the call and for the driver. */
export function pack(
  quantities: Readonly<Record<string, number>>,
  more: Body = {},
): Body {
  const shipmentItems = Object.entries(quantities).map(
    ([channelSkuCode, quantityToPack]) => ({ channelSkuCode, quantityToPack }),
  );
  return { ...literalOrder, shipmentItems, ...more };
}

/** Manifest and handover. */
export function shipped(more: Body = {}): Body {
  const { orderCode, ...place } = literalOrder;
  return {
    ...place,
    transporter: "BLUEDART",
    orderCodes: [orderCode],
    ...more,
  };
}

/** For each item its SKU. */
export function returnEvent(
  eventType: string,
  items: Readonly<Record<string, string>>,
  more: Body = {},
): Body {
  const orderItems = Object.entries(items).map(
    ([returnItemCode, channelSkuCode]) => ({ returnItemCode, channelSkuCode }),
  );
  return { ...returnPlace, eventType, orderItems, ...more };
}

export function expected(
  items: Readonly<Record<string, string>>,
  more?: Body,
): Body {
  return returnEvent("RETURN_ORDER_CREATE", items, more);
}

/** The result of a return: for each item its SKU and its check. */
export function processed(
  items: Readonly<Record<string, readonly [string, string]>>,
  more: Body = {},
): Body {
  const orderItems = Object.entries(items).map(
    ([returnItemCode, [channelSkuCode, qcStatus]]) => ({
      returnItemCode,
      channelSkuCode,
      qcStatus,
    }),
  );
  return { ...returnPlace, orderItems, ...more };
}

/** What the observer shows of an order: for each SKU what is ordered, cancelled and packed. */
export function shown(
  status: string,
  lines: Readonly<Record<string, readonly [number, number, number]>>,
): Body {
  return {
    ...literalOrder,
    status,
    lines: Object.entries(lines).map(
      ([
        channelSkuCode,
        [orderedQuantity, cancelledQuantity, packedQuantity],
      ]) => ({
        channelSkuCode,
        orderedQuantity,
        cancelledQuantity,
        packedQuantity,
      }),
    ),
  };
}

/** What the observer shows of a return: each item with its SKU, not yet processed. */
export function shownReturn(
  items: readonly (readonly [string, string])[],
): Body {
  return {
    returnOrderCode: returnPlace.returnOrderCode,
    items: items.map(([returnItemCode, channelSkuCode]) => ({
      returnItemCode,
      channelSkuCode,
      qcStatus: null,
    })),
  };
}

const returnPlace = {
  forwardOrderCode: literalOrder.orderCode,
  locationCode: literalOrder.locationCode,
  channelName: literalOrder.channelName,
  returnOrderCode: "R-1",
} as const;
