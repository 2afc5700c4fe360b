/** Changes of an announced return at the marketplace: another carrier or waybill, or it does not come, in part or at all. */
import { omsError } from "../../../contract/errors.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { returnNamed } from "../lookup.js";
import { sendReturnEvent } from "../messages/return-event.js";
import { ofReturn, returnKey } from "../place.js";
import { completeReturnIfDone } from "../return-completion.js";
import type { ReturnItem, ReturnOrder } from "../return-order.js";

type Update = Extract<InternalCommand, { type: "updateReturn" }>;
type Cancel = Extract<InternalCommand, { type: "cancelReturn" }>;

export function updateReturn(draft: Draft, command: Update): Decision {
  const found = returnNamed(draft.state, command);
  if (!found.ok) return draft.refuse(found.error);
  const { returnOrderCode, cancelledAt, awbNumber, transporter } =
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
      ...ofReturn(found.subject),
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
  const found = returnNamed(draft.state, command);
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
  draft.record({
    type: "returnCancelled",
    ...ofReturn(order),
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
  draft.record({
    type: "returnItemsCancelled",
    ...ofReturn(order),
    returnItemCodes: items.map((item) => item.returnItemCode),
    at: draft.now,
  });
  const changed = draft.state.returns.get(returnKey(order)) ?? order;
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
