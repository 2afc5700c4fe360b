/** Announces a return from what a person cares to say about it. */
import { omsError } from "../../../contract/errors.js";
import type { Oms } from "../../oms.js";
import { writeTime } from "../../timestamp.js";
import type { OrderView, ReturnView } from "../../state/views.js";
import { findOrder, findReturn, type Found } from "./find.js";
import type { BodyOf } from "./handler.js";
import { refusalOf } from "./refusal.js";

type Wish = BodyOf<"createReturn">;
type Goods = NonNullable<Wish["items"]>[number];

export function announceReturn(oms: Oms, wish: Wish): Found<ReturnView> {
  const found = findOrder(oms, wish.forwardOrderCode, wish, "forwardOrderCode");
  if (!found.ok) return found;
  const order = found.subject;
  const { orderCode, locationCode, channelName } = order;
  const market = oms.settings.tenants.find(
    ({ role, locations, channels }) =>
      role === "marketplace" &&
      locations.includes(locationCode) &&
      channels.includes(channelName),
  );
  if (market === undefined)
    return conflict(
      `forwardOrderCode: no marketplace account has location ${locationCode} and channel ${channelName} any more; add one to the settings`,
    );
  const goods = wish.items ?? comeBack(order);
  if (goods.length === 0)
    return conflict(
      `items: nothing of order ${orderCode} is handed over and not announced yet; hand it over with POST /_kit/orders/${encodeURIComponent(orderCode)}/handover`,
    );
  const unclear = goods
    .filter(
      ({ returnItemCode, quantity = 1 }) =>
        returnItemCode !== undefined && quantity > 1,
    )
    .map(
      ({ returnItemCode }) =>
        `returnItemCode: ${returnItemCode ?? ""} can be the code of one piece only; leave it out or name each piece by itself`,
    );
  if (unclear.length > 0)
    return { ok: false, error: omsError("invalidBody", ...unclear) };
  const returnOrderCode = wish.returnOrderCode ?? freeCode(oms);
  const { orderType = "CUSTOMER_RETURN" } = wish;
  const reason =
    wish.reason ??
    (orderType === "RETURN_TO_ORIGIN" ? "UNDELIVERED" : "SIZE_MISMATCH");
  const known = findReturn(oms, returnOrderCode, order);
  if (known.ok)
    return conflict(
      `returnOrderCode: ${returnOrderCode} exists at location ${locationCode} already; choose another code, or leave it out`,
    );
  const executed = oms.execute({
    type: "createReturnOrder",
    tenant: { ...market, channels: [channelName] },
    body: {
      forwardOrderCode: orderCode,
      returnOrderCode,
      locationCode,
      returnOrderTime: writeTime(oms.clock.now()),
      orderItems: pieces(goods, returnOrderCode, reason),
      orderType,
      awbNumber: wish.awbNumber ?? null,
      transporter: wish.transporter ?? null,
    },
  });
  return executed.ok
    ? findReturn(oms, returnOrderCode, order)
    : {
        ok: false,
        error: refusalOf(
          executed.error,
          `GET /_kit/shipments?order=${encodeURIComponent(orderCode)} shows what was shipped`,
        ),
      };
}

/** What was handed over and is not announced yet. */
function comeBack({ shipments, returns }: OrderView): Goods[] {
  const left = new Map<string, number>();
  const count = (sku: string, units: number): unknown =>
    left.set(sku, (left.get(sku) ?? 0) + units);
  for (const { handedOverAt, items } of shipments)
    if (handedOverAt !== null)
      for (const item of items) count(item.channelSkuCode, item.quantity);
  for (const { status, items } of returns)
    if (status !== "CANCELLED")
      for (const item of items) count(item.channelSkuCode, -1);
  return [...left]
    .filter(([, quantity]) => quantity > 0)
    .map(([channelSkuCode, quantity]) => ({ channelSkuCode, quantity }));
}

/** One item for each piece. */
function pieces(
  goods: readonly Goods[],
  returnOrderCode: string,
  usualReason: string,
): { itemCode: string; channelSkuCode: string; reason: string }[] {
  return goods
    .flatMap((one) => Array.from({ length: one.quantity ?? 1 }, () => one))
    .map(({ channelSkuCode, reason, returnItemCode }, index) => ({
      itemCode: returnItemCode ?? `${returnOrderCode}-${index + 1}`,
      channelSkuCode,
      reason: reason ?? usualReason,
    }));
}

/** A code that no return has, anywhere. */
function freeCode({ state, settings }: Oms): string {
  for (let number = state.counters.returns + 1; ; number += 1) {
    const code = `${settings.codePrefix}RET-${number}`;
    if (!state.returnPlaces.has(code)) return code;
  }
}

function conflict(text: string): Found<never> {
  return { ok: false, error: omsError("conflict", text) };
}
