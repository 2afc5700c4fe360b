/** An order that was created on hold may now be worked on. */
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { orderNamed } from "../lookup.js";
import { sendOrderEvent } from "../messages/order-event.js";
import { ofOrder } from "../place.js";

type Command = Extract<InternalCommand, { type: "releaseHold" }>;

export function releaseHold(draft: Draft, command: Command): Decision {
  const found = orderNamed(draft.state, command);
  if (!found.ok) return draft.refuse(found.error);
  const order = found.subject;
  if (order.onHold) {
    draft.record({ type: "holdReleased", ...ofOrder(order) });
    if (order.allocatedAt !== null)
      sendOrderEvent(draft, draft.current(order), "SUBORDER_PROPERTIES_UPDATE");
  }
  return draft.accept();
}
