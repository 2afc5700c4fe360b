/** Pack by the EFS: makes a shipment, invoices it and answers with its documents. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import type { EfsBodies } from "../bodies.js";
import { cancelUnits } from "../cancellation.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import { openOf, type Order } from "../order.js";
import { packReply } from "../pack-reply.js";
import {
  againstFulfillment,
  notReadyForPartner,
  unpackable,
} from "../packable.js";
import { packUnits, type PackRequest } from "../packing.js";
import { repetitionOf } from "../repeated-pack.js";
import { findOrder, repeated } from "../tenancy.js";

type Body = EfsBodies["PackOrderRequest"];

export function packOrder(draft: Draft, tenant: Tenant, body: Body): Decision {
  const found = findOrder(draft.state, tenant, body);
  if (!found.ok) return draft.refuse(found.error);
  const order = found.subject;
  const request = requestOf(body);
  const twice = repeated(
    "channelSkuCode",
    request.items.map((item) => item.channelSkuCode),
  );
  if (twice.length > 0) return draft.refuse(omsError("invalidBody", ...twice));
  const fulfillmentType = body.fulfillmentType ?? null;
  const earlier = repetitionOf(draft, order, request, fulfillmentType);
  if (earlier !== undefined)
    return draft.accept(packReply(earlier, draft.alternatives));

  const problem =
    notReadyForPartner(order) ??
    unpackable(order, request.items) ??
    againstFulfillment(order, request, fulfillmentType);
  if (problem !== null) return draft.refuse(problem);
  const shipment = packUnits(draft, order, request);
  if (fulfillmentType === "SINGLE_SHIPMENT_PARTIAL")
    rejectRest(draft, draft.current(order), tenant);
  return draft.accept(packReply(shipment, draft.alternatives));
}

function requestOf(body: Body): PackRequest {
  const { length, breadth, height } = body.packageDetails ?? {};
  return {
    items: body.shipmentItems.map((item) => ({
      channelSkuCode: item.channelSkuCode,
      quantity: item.quantityToPack,
    })),
    serials: body.shipmentItems.flatMap(
      ({ channelSkuCode, externalSerialCodes }) =>
        externalSerialCodes && externalSerialCodes.length > 0
          ? { channelSkuCode, codes: externalSerialCodes }
          : [],
    ),
    measures: {
      packageSku: body.packageSku ?? null,
      weight: body.weight ?? null,
      length: length ?? null,
      breadth: breadth ?? null,
      height: height ?? null,
    },
  };
}

/** What a single partial shipment leaves over will not come: the seller rejects it. */
function rejectRest(draft: Draft, order: Order, tenant: Tenant): void {
  const units = order.lines
    .filter((line) => openOf(line) > 0)
    .map((line) => ({
      orderItemCode: line.orderItemCode,
      quantity: openOf(line),
    }));
  if (units.length === 0) return;
  cancelUnits(draft, order, {
    part: "sellerReject",
    units,
    notice: { kind: "from", tenant: tenant.authUsername },
  });
}
