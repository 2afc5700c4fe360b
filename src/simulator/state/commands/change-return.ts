/** Changes of an announced return at the marketplace: another carrier or waybill, or it does not come at all. */
import { omsError } from "../../../contract/errors.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { returnNamed } from "../lookup.js";
import { sendReturnEvent } from "../messages/return-event.js";
import { ofReturn } from "../place.js";

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

export function cancelReturn(draft: Draft, command: Cancel): Decision {
  const found = returnNamed(draft.state, command);
  if (!found.ok) return draft.refuse(found.error);
  const { returnOrderCode, cancelledAt, items } = found.subject;
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
    ...ofReturn(found.subject),
    at: draft.now,
  });
  sendReturnEvent(
    draft,
    { ...found.subject, cancelledAt: draft.now },
    "RETURN_ORDER_CANCEL",
  );
  return draft.accept();
}
