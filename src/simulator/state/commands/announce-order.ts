/** Tells the partners how an order stands, under any event type: also one that the lifecycle does not send now. */
import { omsError } from "../../../contract/errors.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { orderNamed } from "../lookup.js";
import { announceOrder, type OrderEventType } from "../messages/order-event.js";
import { announcePosting } from "../messages/sales-posting.js";
import { audience } from "../tenancy.js";

type Command = Extract<InternalCommand, { type: "announceOrder" }>;

const orderEvents: readonly string[] = [
  "SUBORDER_CREATE",
  "SUBORDER_PARTIAL_CANCEL",
  "SUBORDER_CANCEL",
  "SUBORDER_COMPLETE",
  "SUBORDER_PROPERTIES_UPDATE",
  "PACKED",
] satisfies readonly OrderEventType[];

export function announceOrderState(draft: Draft, command: Command): Decision {
  const { locationCode, eventType } = command;
  const found = orderNamed(draft.state, command);
  if (!found.ok) return draft.refuse(found.error);
  const order = found.subject;
  const role = isOrderEvent(eventType) ? "efs" : "erp";
  const { tenants } = draft.context.settings;
  if (audience(tenants, role, order).length === 0) {
    const text = `eventType: no account of the role ${role} has location ${locationCode} and channel ${order.channelName}, so nobody would be told ${eventType}`;
    return draft.refuse(omsError("notAllowedNow", text));
  }
  if (isOrderEvent(eventType)) announceOrder(draft, order, eventType);
  else announcePosting(draft, order, eventType);
  return draft.accept();
}

function isOrderEvent(
  eventType: Command["eventType"],
): eventType is OrderEventType {
  return orderEvents.includes(eventType);
}
