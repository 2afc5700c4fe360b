/** Handover notification: the carrier has taken the packed orders, manifested or not. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import type { EfsBodies } from "../bodies.js";
import { handOver, unpacked } from "../collection.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import { findOrders } from "../tenancy.js";

type Body = EfsBodies["NotifyHandoverRequest"];

export function notifyHandover(
  draft: Draft,
  tenant: Tenant,
  body: Body,
): Decision {
  const found = findOrders(draft.state, tenant, body, body.orderCodes);
  if (!found.ok) return draft.refuse(found.error);
  const problems = unpacked(found.subject);
  if (problems.length > 0)
    return draft.refuse(omsError("notAllowedNow", ...problems));
  const {
    locationCode,
    channelName,
    transporter,
    vehicleNumber = null,
    lrNumber = null,
    remarks = null,
  } = body;
  const collected = {
    locationCode,
    channelName,
    transporter,
    orders: found.subject,
  };
  const result = handOver(draft, collected, {
    vehicleNumber,
    lrNumber,
    remarks,
  });
  if (result === undefined)
    return draft.refuse(
      omsError("notAllowedNow", "orderCodes: nothing to hand over"),
    );
  return draft.accept({
    handoverDocumentUrl: result.documentUrl,
  } satisfies EfsBodies["HandoverResponse"]);
}
