/** Changes of an announced return at the marketplace: another carrier or waybill, or it does not come at all. */
import { omsError } from "../../../contract/errors.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { sendReturnEvent } from "../messages/return-event.js";
import type { ReturnOrder } from "../return-order.js";
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

export function cancelReturn(draft: Draft, command: Cancel): Decision {
  const found = find(draft, command);
  if (!found.ok) return draft.refuse(found.error);
  const { locationCode, returnOrderCode, cancelledAt, items } = found.subject;
  if (cancelledAt !== null) return draft.accept();
  if (items.some((item) => item.processed !== null)) {
    return draft.refuse(
      omsError(
        "notAllowedNow",
        `returnOrderCode: return ${returnOrderCode} has arrived and is being processed`,
      ),
    );
  }
  draft.record({
    type: "returnCancelled",
    locationCode,
    returnOrderCode,
    at: draft.now,
  });
  sendReturnEvent(
    draft,
    { ...found.subject, cancelledAt: draft.now },
    "RETURN_ORDER_CANCEL",
  );
  return draft.accept();
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
