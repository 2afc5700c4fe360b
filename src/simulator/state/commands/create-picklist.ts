/** A picklist: orders of one location and channel that are picked together. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import type { EfsBodies } from "../bodies.js";
import { sameData } from "../canonical.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import type { Picklist } from "../fact.js";
import type { Order } from "../order.js";
import { findOrders } from "../tenancy.js";
import { notReadyForPartner } from "../packable.js";

type Body = EfsBodies["CreatePicklistRequest"];
type Reply = EfsBodies["CreatePicklistResponse"];

export function createPicklist(
  draft: Draft,
  tenant: Tenant,
  body: Body,
): Decision {
  const { locationCode, channelName } = body;
  const found = findOrders(
    draft.state,
    tenant,
    body,
    body.orderList.map((entry) => entry.orderCode),
  );
  if (!found.ok) return draft.refuse(found.error);
  const orderCodes = found.subject.map((order) => order.orderCode);
  const pickListCode = body.pickListCode ?? null;
  const same = picklistOf(draft, found.subject, pickListCode);
  if (same !== undefined)
    return draft.accept({ pickListId: same.pickListId } satisfies Reply);
  const problems = unpickable(found.subject);
  if (problems.length > 0)
    return draft.refuse(omsError("notAllowedNow", ...problems));

  const pickListId = draft.state.counters.picklists + 1;
  draft.record({
    type: "picklistCreated",
    picklist: {
      pickListId,
      pickListCode,
      locationCode,
      channelName,
      createdAt: draft.now,
      firstOrderCodes: orderCodes,
      orderCodes,
    },
  });
  return draft.accept({ pickListId } satisfies Reply);
}

/** A picklist that was created with exactly these orders under this reference: the call is a repetition. */
function picklistOf(
  draft: Draft,
  orders: readonly Order[],
  pickListCode: string | null,
): Picklist | undefined {
  const codes = orders.map((order) => order.orderCode).sort();
  const candidates = orders[0]?.pickListIds ?? [];
  return candidates
    .flatMap((id) => draft.state.picklists.get(String(id)) ?? [])
    .find(
      (list) =>
        list.pickListCode === pickListCode &&
        sameData([...list.firstOrderCodes].sort(), codes),
    );
}

/** Texts about the orders among these that cannot be picked now. */
export function unpickable(orders: readonly Order[]): string[] {
  return orders.flatMap((order) => {
    const problem = notReadyForPartner(order);
    return problem === null ? [] : problem.description.slice(1, -1);
  });
}
