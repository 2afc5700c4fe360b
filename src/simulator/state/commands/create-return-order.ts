/** A return is announced: pieces of an order that were shipped come back. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import { readTime } from "../../timestamp.js";
import { sameData } from "../canonical.js";
import { shipmentsOf } from "../collection.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import { sendReturnEvent } from "../messages/return-event.js";
import type { Order } from "../order.js";
import { returnForm } from "../order-form.js";
import { awbNumber, carrier } from "../packing.js";
import { placeOf, returnKey } from "../place.js";
import type { ReturnForm, ReturnOrder } from "../return-order.js";
import { findOrder, ownReturn, repeated } from "../tenancy.js";

export function createReturnOrder(
  draft: Draft,
  tenant: Tenant,
  body: ReturnForm,
): Decision {
  const form = returnForm(body);
  const { locationCode, returnOrderCode, forwardOrderCode } = form;
  const found = findOrder(draft.state, tenant, {
    locationCode,
    orderCode: forwardOrderCode,
  });
  if (!found.ok) return draft.refuse(found.error);
  const forward = found.subject;
  const known = ownReturn(draft.state, tenant, {
    locationCode,
    returnOrderCode,
  });
  if (known !== undefined) {
    return known.channelName === forward.channelName &&
      sameData(known.form, form)
      ? draft.accept()
      : draft.refuse(
          omsError(
            "otherContent",
            `returnOrderCode: ${returnOrderCode} exists at location ${locationCode} with other data`,
          ),
        );
  }
  const violations = repeated(
    "itemCode",
    form.orderItems.map((item) => item.itemCode),
  );
  const time = form.returnOrderTime;
  if (typeof time === "string" && readTime(time) === null)
    violations.push(`returnOrderTime: ${time} is not a point in time`);
  if (violations.length > 0)
    return draft.refuse(omsError("invalidBody", ...violations));
  const uncovered = moreThanShipped(draft, forward, form);
  if (uncovered.length > 0)
    return draft.refuse(omsError("notAllowedNow", ...uncovered));

  const returnOrder: ReturnOrder = {
    returnOrderCode,
    forwardOrderCode,
    locationCode,
    channelName: forward.channelName,
    createdAt: draft.now,
    form,
    orderType: form.orderType,
    awbNumber:
      stated(form.awbNumber) ??
      awbNumber(
        draft.context.settings.codePrefix,
        "2",
        draft.state.counters.returns + 1,
      ),
    transporter: stated(form.transporter) ?? carrier,
    cancelledAt: null,
    items: form.orderItems.map(({ itemCode, channelSkuCode, reason }) => ({
      returnItemCode: itemCode,
      channelSkuCode,
      reason,
      processed: null,
      cancelledAt: null,
    })),
  };
  draft.record({ type: "returnCreated", returnOrder });
  sendReturnEvent(draft, returnOrder, "RETURN_ORDER_CREATE");
  return draft.accept();
}

/** A piece can come back once, and only after it has left. */
function moreThanShipped(
  draft: Draft,
  forward: Order,
  form: ReturnForm,
): string[] {
  const left = new Map<string, number>();
  const count = (sku: string, units: number) =>
    left.set(sku, (left.get(sku) ?? 0) + units);
  for (const shipment of shipmentsOf(draft, [forward])) {
    if (shipment.handedOverAt === null) continue;
    for (const item of shipment.items)
      count(item.channelSkuCode, item.quantity);
  }
  for (const code of forward.returnOrderCodes) {
    const earlier = draft.state.returns.get(
      returnKey({ ...placeOf(forward), returnOrderCode: code }),
    );
    if (earlier?.cancelledAt !== null) continue;
    for (const item of earlier.items)
      if (item.cancelledAt === null) count(item.channelSkuCode, -1);
  }
  for (const item of form.orderItems) count(item.channelSkuCode, -1);
  return [...new Set(form.orderItems.map((item) => item.channelSkuCode))]
    .filter((sku) => (left.get(sku) ?? 0) < 0)
    .map(
      (sku) =>
        `channelSkuCode: more of ${sku} than order ${forward.orderCode} has shipped and not announced as returned`,
    );
}

/** The channel may leave out carrier and waybill; the EFS may not go without them. */
function stated(text: string | null | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}
