/** The seller's side of a cancellation: a total for each SKU, whether the EFS or a person at Increff states it. */
import { omsError, type OmsError } from "../../contract/errors.js";
import type { SkuQuantity } from "./command.js";
import {
  linesBySku,
  spread,
  sumOf,
  type LineUnits,
  type Order,
} from "./order.js";
import { repeated } from "./tenancy.js";

export type SellerUnits =
  | {
      readonly ok: true;
      readonly units: readonly LineUnits[];
      readonly changed: readonly SkuQuantity[];
    }
  | { readonly ok: false; readonly error: OmsError };

/**
 * What has to be cancelled so that each SKU reaches its total. The total counts every cancellation of the SKU, the
 * customer's too. The last total that was accepted may be repeated at any time: its answer may have been lost, and the
 * customer may have cancelled more since.
 */
export function towardsTotals(
  order: Order,
  totals: readonly SkuQuantity[],
): SellerUnits {
  const violations = repeated(
    "channelSkuCode",
    totals.map((total) => total.channelSkuCode),
  );
  const tooLate: string[] = [];
  const units: LineUnits[] = [];
  const changed: SkuQuantity[] = [];
  const groups = linesBySku(order.lines);
  for (const total of totals) {
    const { channelSkuCode, quantity } = total;
    const lines = groups.get(channelSkuCode);
    if (lines === undefined) {
      violations.push(
        `channelSkuCode: ${channelSkuCode} is not in order ${order.orderCode}`,
      );
      continue;
    }
    const accepted = order.sellerTotals.find(
      (known) => known.channelSkuCode === channelSkuCode,
    );
    if (accepted?.quantity === quantity) continue;
    const { ordered, packed, cancelled, open } = sumOf(lines);
    if (quantity > ordered) {
      violations.push(
        `cancelledQuantity: ${quantity} of ${channelSkuCode}, of which ${ordered} are ordered`,
      );
    } else if (quantity < cancelled) {
      violations.push(
        `cancelledQuantity: ${quantity} of ${channelSkuCode}, of which ${cancelled} are cancelled already; the quantity is absolute`,
      );
    } else if (quantity - cancelled > open) {
      tooLate.push(
        `cancelledQuantity: ${channelSkuCode} is already invoiced, ${packed} of ${ordered} are packed and ${open} are open`,
      );
    } else if (quantity > cancelled) {
      units.push(...spread(order, channelSkuCode, quantity - cancelled));
      changed.push(total);
    }
  }
  if (violations.length > 0)
    return { ok: false, error: omsError("invalidBody", ...violations) };
  if (tooLate.length > 0)
    return { ok: false, error: omsError("notAllowedNow", ...tooLate) };
  return { ok: true, units, changed };
}
