/** The end of a return: every piece that came is checked. */
import type { Draft } from "./draft.js";
import { sendReturnEvent } from "./messages/return-event.js";
import { returnKey } from "./place.js";
import { returnStatusOf, type ReturnOrder } from "./return-order.js";

/** To be called once after the last piece was processed, or the last one that was missing is cancelled. */
export function completeReturnIfDone(draft: Draft, order: ReturnOrder): void {
  const current = draft.state.returns.get(returnKey(order)) ?? order;
  if (returnStatusOf(current) === "COMPLETED")
    sendReturnEvent(draft, current, "RETURN_ORDER_COMPLETE");
}
