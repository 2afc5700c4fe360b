/** The carrier delivered a shipment to the customer. */
import { omsError } from "../../../contract/errors.js";
import type { Decision, InternalCommand } from "../command.js";
import type { Draft } from "../draft.js";
import { sendPosting } from "../messages/sales-posting.js";
import { orderKey } from "../place.js";

type Command = Extract<InternalCommand, { type: "deliverShipment" }>;

export function deliverShipment(
  draft: Draft,
  { shipmentCode }: Command,
): Decision {
  const shipment = draft.state.shipments.get(shipmentCode);
  const order = shipment && draft.state.orders.get(orderKey(shipment));
  if (shipment === undefined || order === undefined) {
    return draft.refuse(
      omsError("unknownSubject", `shipmentCode: no shipment ${shipmentCode}`),
    );
  }
  if (shipment.handedOverAt === null) {
    return draft.refuse(
      omsError(
        "notAllowedNow",
        `shipmentCode: shipment ${shipmentCode} is not handed over`,
      ),
    );
  }
  if (shipment.deliveredAt === null) {
    draft.record({ type: "shipmentDelivered", shipmentCode, at: draft.now });
    sendPosting(draft, order, "OUTWARD_ORDER_SHIPMENT_DELIVER");
  }
  return draft.accept();
}
