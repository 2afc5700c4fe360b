/** Adding orders to a picklist; an order that is on it already stays there once. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import type { EfsBodies } from "../bodies.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import { findOrders, foreignScope } from "../tenancy.js";
import { unpickable } from "./create-picklist.js";

type Body = EfsBodies["AddOrdersToPicklistRequest"];

export function addOrdersToPicklist(
  draft: Draft,
  tenant: Tenant,
  body: Body,
): Decision {
  const { pickListId, locationCode, channelName } = body;
  const foreign = foreignScope(tenant, body);
  if (foreign !== null) return draft.refuse(foreign);
  const picklist = draft.state.picklists.get(String(pickListId));
  if (
    picklist?.locationCode !== locationCode ||
    picklist.channelName !== channelName
  ) {
    const text = `pickListId: no picklist ${pickListId} at location ${locationCode} and channel ${channelName}`;
    return draft.refuse(omsError("unknownSubject", text));
  }
  const found = findOrders(
    draft.state,
    tenant,
    body,
    body.orderList.map((entry) => entry.orderCode),
  );
  if (!found.ok) return draft.refuse(found.error);
  const present = new Set(picklist.orderCodes);
  const added = found.subject.filter((order) => !present.has(order.orderCode));
  const problems = unpickable(added);
  if (problems.length > 0)
    return draft.refuse(omsError("notAllowedNow", ...problems));
  if (added.length > 0) {
    draft.record({
      type: "picklistExtended",
      pickListId,
      orderCodes: added.map((order) => order.orderCode),
    });
  }
  return draft.accept();
}
