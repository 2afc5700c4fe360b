/** Seller cancellation by the EFS: what cannot be delivered, as a total for each SKU. It is not echoed to that EFS. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import type { EfsBodies } from "../bodies.js";
import { cancelUnits } from "../cancellation.js";
import type { Decision, SkuQuantity } from "../command.js";
import type { Draft } from "../draft.js";
import { linesOf, sumOf, type Order } from "../order.js";
import { waitingAdvice } from "../packable.js";
import { towardsTotals } from "../seller-totals.js";
import { findOrder } from "../tenancy.js";

type Body = EfsBodies["CancelOrderItemsRequest"];

export function cancelOrderItems(
  draft: Draft,
  tenant: Tenant,
  body: Body,
): Decision {
  const found = findOrder(draft.state, tenant, body);
  if (!found.ok) return draft.refuse(found.error);
  const order = found.subject;
  if (order.allocatedAt === null) {
    return draft.refuse(
      omsError(
        "notAllowedNow",
        `orderCode: order ${order.orderCode} ${waitingAdvice}`,
      ),
    );
  }
  const totals = body.orderItems.map((item) => ({
    channelSkuCode: item.channelSkuCode,
    quantity: item.cancelledQuantity,
  }));
  const complete = refusedAsComplete(draft, order, totals);
  if (complete.length > 0)
    return draft.refuse(omsError("invalidBody", ...complete));
  const result = towardsTotals(order, totals);
  if (!result.ok) return draft.refuse(result.error);
  if (result.units.length > 0) {
    const notice = { kind: "from", tenant: tenant.authUsername } as const;
    cancelUnits(draft, order, {
      part: "seller",
      units: result.units,
      totals: result.changed,
      notice,
    });
  }
  return draft.accept();
}

/** Texts about products of which all that was ordered would be cancelled, where the OMS is set up to refuse that. */
function refusedAsComplete(
  draft: Draft,
  order: Order,
  totals: readonly SkuQuantity[],
): string[] {
  if (draft.alternatives.completeCancellation === "accept") return [];
  return totals.flatMap(({ channelSkuCode, quantity }) =>
    quantity > 0 && quantity === sumOf(linesOf(order, channelSkuCode)).ordered
      ? `cancelledQuantity: ${quantity} of ${channelSkuCode} is all that was ordered, and this OMS takes less than that only (its setting alternatives.completeCancellation)`
      : [],
  );
}
