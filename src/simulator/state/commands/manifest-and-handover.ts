/** Manifest and handover in one call. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import type { EfsBodies } from "../bodies.js";
import {
  handOver,
  manifest,
  otherCarrier,
  unpacked,
  type Collected,
} from "../collection.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import { findOrders } from "../tenancy.js";

type Body = EfsBodies["ManifestAndHandoverRequest"];

export function manifestAndHandover(
  draft: Draft,
  tenant: Tenant,
  body: Body,
): Decision {
  const found = findOrders(draft.state, tenant, body, body.orderCodes);
  if (!found.ok) return draft.refuse(found.error);
  const { locationCode, channelName, transporter } = body;
  const collected: Collected = {
    locationCode,
    channelName,
    transporter,
    orders: found.subject,
  };
  const problems = [
    ...unpacked(found.subject),
    ...otherCarrier(draft, collected),
  ];
  if (problems.length > 0)
    return draft.refuse(omsError("notAllowedNow", ...problems));
  manifest(draft, collected);
  const result = handOver(draft, collected, {
    vehicleNumber: null,
    lrNumber: null,
    remarks: null,
  });
  if (result === undefined)
    return draft.refuse(
      omsError("notAllowedNow", "orderCodes: nothing to hand over"),
    );
  return draft.accept({
    handoverDocumentUrl: result.documentUrl,
  } satisfies EfsBodies["HandoverResponse"]);
}
