/** Returns that were announced, and what was done with them. */
import { placeOf, returnKey } from "../simulator/state/place.js";
import type { ReturnOrder } from "../simulator/state/return-order.js";
import type { CastOrder } from "./cast.js";
import { own, type Doing, type Sources } from "./doing.js";

export function doneReturns(one: CastOrder, sources: Sources): Doing[] {
  const { order, name } = one;
  if (sources.profile === "erp") {
    if (order.returnOrderCodes.length > 0)
      sources.leftOut(
        `Returns of order ${order.orderCode}: an ERP does not hear of them.`,
      );
    return [];
  }
  return order.returnOrderCodes
    .flatMap(
      (returnOrderCode) =>
        sources.state.returns.get(
          returnKey({ ...placeOf(order), returnOrderCode }),
        ) ?? [],
    )
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .flatMap((known, index) =>
      returned(one, known, `R${name}${index + 1}`, sources),
    );
}

function returned(
  one: CastOrder,
  known: ReturnOrder,
  returnName: string,
  sources: Sources,
): Doing[] {
  const { cast, leftOut } = sources;
  const { returnOrderCode, orderType, items } = known;
  const quantities = new Map<string, number>();
  for (const { channelSkuCode } of items)
    quantities.set(channelSkuCode, (quantities.get(channelSkuCode) ?? 0) + 1);
  const messages = own(one, sources).filter(
    ({ message }) => message.returnOrderCode === returnOrderCode,
  );
  const announced = messages.find(
    ({ message }) => message.eventType === "RETURN_ORDER_CREATE",
  );
  const lines = cast.lines(quantities) as [
    { sku: string; quantity: number },
    ...{ sku: string; quantity: number }[],
  ];
  const kinds = ["CUSTOMER_RETURN", "RETURN_TO_ORIGIN", "SELF_SHIP"] as const;
  const kind = kinds.find((known) => known === orderType);
  if (kind === undefined)
    leftOut(`Return ${returnOrderCode}: its type is ${orderType}.`);
  const doings: Doing[] = [
    {
      at: announced?.createdAt ?? known.createdAt,
      order: one,
      returnName,
      returnCode: returnOrderCode,
      step: {
        return: returnName,
        of: one.name,
        lines,
        ...(returnOrderCode === one.order.orderCode ? { sameCode: true } : {}),
        ...(kind === undefined || kind === "CUSTOMER_RETURN" ? {} : { kind }),
      },
      text: `Return ${returnOrderCode} of order ${one.order.orderCode} was announced.`,
      messages: [],
    },
  ];
  for (const delivery of messages) {
    const { eventType } = delivery.message;
    if (eventType === "RETURN_ORDER_UPDATE")
      doings.push({
        at: delivery.createdAt,
        order: one,
        returnName,
        returnCode: returnOrderCode,
        step: { changeReturn: returnName },
        text: `Return ${returnOrderCode} got another waybill.`,
        messages: [delivery],
      });
    else if (eventType.includes("CANCEL"))
      leftOut(
        `Return ${returnOrderCode} was cancelled, or a part of it (${eventType}); a scenario file cannot say that.`,
      );
  }
  return doings;
}
