/** The end of a return: every piece that came is checked. */
import type { Draft } from "./draft.js";
import { sendReturnEvent } from "./messages/return-event.js";
import { returnStatusOf, type ReturnOrder } from "./return-order.js";
import { keyOf } from "./table.js";

/** To be called once after the last piece was processed, or the last one that was missing is cancelled. */
export function completeReturnIfDone(draft: Draft, order: ReturnOrder): void {
  const { locationCode, returnOrderCode } = order;
  const current =
    draft.state.returns.get(keyOf(locationCode, returnOrderCode)) ?? order;
  if (returnStatusOf(current) === "COMPLETED")
    sendReturnEvent(draft, current, "RETURN_ORDER_COMPLETE");
}
