/**
 * The seller cancels in Increff's own screens. The EFS is told by a seller cancellation, or by an order event where the OMS
 * is set up to take seller cancellations only.
 */
import { cancelUnits, type Notice } from "../cancellation.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { orderNamed } from "../lookup.js";
import { towardsTotals } from "../seller-totals.js";

type Command = Extract<InternalCommand, { type: "cancelBySeller" }>;

export function cancelBySeller(draft: Draft, command: Command): Decision {
  const found = orderNamed(draft.state, command);
  if (!found.ok) return draft.refuse(found.error);
  const order = found.subject;
  const result = towardsTotals(order, command.items);
  if (!result.ok) return draft.refuse(result.error);
  if (result.units.length > 0) {
    const channelSkuCodes = result.changed.map((total) => total.channelSkuCode);
    const notice: Notice =
      draft.alternatives.sellerCancellation === "inbound"
        ? { kind: "event" }
        : { kind: "sellerCancellation", channelSkuCodes };
    cancelUnits(draft, order, {
      part: "seller",
      units: result.units,
      totals: result.changed,
      notice,
    });
  }
  return draft.accept();
}
