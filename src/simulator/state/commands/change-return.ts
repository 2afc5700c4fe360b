/** Changes of an announced return at the marketplace: another carrier or waybill, or it does not come, in part or at all. */
import { omsError } from "../../../contract/errors.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { sendReturnEvent } from "../messages/return-event.js";
import { completeReturnIfDone } from "../return-completion.js";
import type { ReturnItem, ReturnOrder } from "../return-order.js";
import { keyOf } from "../table.js";
import type { Found } from "../tenancy.js";

type Update = Extract<InternalCommand, { type: "updateReturn" }>;
type Cancel = Extract<InternalCommand, { type: "cancelReturn" }>;

export function updateReturn(draft: Draft, command: Update): Decision {
  const found = find(draft, command);
  if (!found.ok) return draft.refuse(found.error);
  const { locationCode, returnOrderCode, cancelledAt, awbNumber, transporter } =
    found.subject;
  if (cancelledAt !== null) {
    return draft.refuse(
      omsError(
        "notAllowedNow",
        `returnOrderCode: return ${returnOrderCode} is cancelled`,
      ),
    );
  }
  const changed = {
    awbNumber: command.awbNumber ?? awbNumber,
    transporter: command.transporter ?? transporter,
  };
  if (changed.awbNumber !== awbNumber || changed.transporter !== transporter) {
    draft.record({
      type: "returnUpdated",
      locationCode,
      returnOrderCode,
      ...changed,
    });
    sendReturnEvent(
      draft,
      { ...found.subject, ...changed },
      "RETURN_ORDER_UPDATE",
    );
  }
  return draft.accept();
}

/** Some pieces, or all that are expected. One that was checked has come, and a return that has one is not cancelled whole. */
export function cancelReturn(draft: Draft, command: Cancel): Decision {
  const found = find(draft, command);
  if (!found.ok) return draft.refuse(found.error);
  const order = found.subject;
  const { returnItemCodes } = command;
  const unknown = (returnItemCodes ?? []).filter(
    (code) => !order.items.some((item) => item.returnItemCode === code),
  );
  if (unknown.length > 0)
    return draft.refuse(omsError("invalidBody", ...notOf(order, unknown)));
  if (order.cancelledAt !== null) return draft.accept();
  const coming = order.items.filter((item) => item.cancelledAt === null);
  const named = coming.filter(
    (item) => returnItemCodes?.includes(item.returnItemCode) ?? true,
  );
  const arrived = named.filter((item) => item.processed !== null);
  if (arrived.length > 0)
    return draft.refuse(
      omsError("notAllowedNow", ...tooLate(order, command, arrived)),
    );
  if (named.length === 0) return draft.accept();
  if (named.length === coming.length) cancelWhole(draft, order);
  else cancelItems(draft, order, named);
  return draft.accept();
}

function cancelWhole(draft: Draft, order: ReturnOrder): void {
  const { locationCode, returnOrderCode } = order;
  draft.record({
    type: "returnCancelled",
    locationCode,
    returnOrderCode,
    at: draft.now,
  });
  sendReturnEvent(
    draft,
    { ...order, cancelledAt: draft.now },
    "RETURN_ORDER_CANCEL",
  );
}

/** What is left may be checked already: the return is complete then. */
function cancelItems(
  draft: Draft,
  order: ReturnOrder,
  items: readonly ReturnItem[],
): void {
  const { locationCode, returnOrderCode } = order;
  draft.record({
    type: "returnItemsCancelled",
    locationCode,
    returnOrderCode,
    returnItemCodes: items.map((item) => item.returnItemCode),
    at: draft.now,
  });
  const changed =
    draft.state.returns.get(keyOf(locationCode, returnOrderCode)) ?? order;
  sendReturnEvent(draft, changed, "RETURN_ORDER_PARTIAL_CANCEL");
  completeReturnIfDone(draft, changed);
}

function notOf(order: ReturnOrder, codes: readonly string[]): string[] {
  return codes.map(
    (code) =>
      `returnItemCode: ${code} is not an item of return ${order.returnOrderCode}`,
  );
}

function tooLate(
  { returnOrderCode }: ReturnOrder,
  { returnItemCodes }: Cancel,
  arrived: readonly ReturnItem[],
): string[] {
  if (returnItemCodes === undefined)
    return [
      `returnOrderCode: return ${returnOrderCode} has arrived and is being processed`,
    ];
  return arrived.map(
    (item) =>
      `returnItemCode: item ${item.returnItemCode} of return ${returnOrderCode} has arrived and is processed`,
  );
}

/** A return by its code; the location has to be said only where two of them share one. */
function find(
  draft: Draft,
  { returnOrderCode, locationCode }: Update | Cancel,
): Found<ReturnOrder> {
  const locations =
    locationCode === undefined
      ? (draft.state.returnLocations.get(returnOrderCode) ?? [])
      : [locationCode];
  if (locations.length > 1) {
    const error = omsError(
      "invalidBody",
      `locationCode: return ${returnOrderCode} exists at ${locations.join(" and ")}`,
    );
    return { ok: false, error };
  }
  const subject = draft.state.returns.get(
    keyOf(locations[0] ?? "", returnOrderCode),
  );
  if (subject !== undefined) return { ok: true, subject };
  return {
    ok: false,
    error: omsError(
      "unknownSubject",
      `returnOrderCode: no return ${returnOrderCode}`,
    ),
  };
}
