/** An order that was created on hold may now be worked on. */
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { sendOrderEvent } from "../messages/order-event.js";
import { keyOf } from "../table.js";
import { unknownOrder } from "../tenancy.js";

type Command = Extract<InternalCommand, { type: "releaseHold" }>;

export function releaseHold(
  draft: Draft,
  { locationCode, orderCode }: Command,
): Decision {
  const order = draft.state.orders.get(keyOf(locationCode, orderCode));
  if (order === undefined)
    return draft.refuse(unknownOrder({ locationCode, orderCode }));
  if (order.onHold) {
    draft.record({ type: "holdReleased", locationCode, orderCode });
    if (order.allocatedAt !== null)
      sendOrderEvent(draft, draft.current(order), "SUBORDER_PROPERTIES_UPDATE");
  }
  return draft.accept();
}
