/** Shipments: listing them, showing one, and what a carrier would do with them. */
import { omsError, type OmsError } from "../../../contract/errors.js";
import type { Oms } from "../../oms.js";
import type { InternalCommand } from "../../state/command.js";
import { ofOrder } from "../../state/place.js";
import type { Shipment } from "../../state/shipment.js";
import {
  ok,
  time,
  timeOrNull,
  type ControlAnswer,
  type ControlHandler,
} from "./handler.js";
import { unknownSubject } from "./find.js";
import { page, placeFilter } from "./query.js";
import { refusalOf } from "./refusal.js";

export const listShipments: ControlHandler = ({ oms, query }) => {
  const order = query.text("order");
  const placed = placeFilter(query);
  const part = query.part();
  if (query.error !== undefined) return { error: query.error };
  const { total, shown } = page(
    oms.state.shipments.values(),
    (shipment) =>
      placed(shipment) && (order === undefined || shipment.orderCode === order),
    part,
    ({ shipmentCode, orderCode, invoiceCode, awbNumber }) => [
      shipmentCode,
      orderCode,
      invoiceCode,
      awbNumber,
    ],
    showShipment,
  );
  return ok({ total, shipments: shown });
};

export const getShipment: ControlHandler = ({ oms, parameters }) =>
  outcome(oms, parameters["shipmentCode"] ?? "", undefined);

export const dispatchShipment: ControlHandler = ({ oms, parameters }) => {
  const code = parameters["shipmentCode"] ?? "";
  const shipment = oms.state.shipments.get(code);
  if (typeof shipment?.deliveredAt === "number")
    return {
      error: omsError(
        "conflict",
        `shipmentCode: ${code} is delivered already; nothing more can happen to it`,
      ),
    };
  return outcome(oms, code, handOver(oms, shipment));
};

export const deliverShipment: ControlHandler = ({ oms, parameters }) => {
  const code = parameters["shipmentCode"] ?? "";
  const error = handOver(oms, oms.state.shipments.get(code));
  return outcome(
    oms,
    code,
    error ?? carryOut(oms, { type: "deliverShipment", shipmentCode: code }),
  );
};

/** The carrier takes everything of the order that is packed; nothing happens to a shipment that it has. */
function handOver(
  oms: Oms,
  shipment: Shipment | undefined,
): OmsError | undefined {
  if (shipment?.handedOverAt !== null) return undefined;
  return carryOut(oms, { type: "handOverInHouse", ...ofOrder(shipment) });
}

function carryOut(oms: Oms, command: InternalCommand): OmsError | undefined {
  const executed = oms.execute(command);
  return executed.ok ? undefined : executed.error;
}

function outcome(
  oms: Oms,
  code: string,
  error: OmsError | undefined,
): ControlAnswer {
  const shipment = oms.state.shipments.get(code);
  if (shipment === undefined)
    return {
      error: unknownSubject({
        field: "shipmentCode",
        code,
        noun: "shipment",
        list: "/_kit/shipments",
      }),
    };
  if (error !== undefined) {
    const path = `/_kit/shipments/${encodeURIComponent(code)}`;
    return { error: refusalOf(error, `GET ${path} shows how far it is`) };
  }
  return ok(showShipment(shipment));
}

export function showShipment(shipment: Shipment): unknown {
  return {
    shipmentCode: shipment.shipmentCode,
    shipmentId: shipment.shipmentId,
    orderCode: shipment.orderCode,
    locationCode: shipment.locationCode,
    channelName: shipment.channelName,
    status: statusOf(shipment),
    invoiceCode: shipment.invoiceCode,
    invoiceUrl: shipment.invoiceUrl,
    labelUrl: shipment.labelUrl,
    manifestCode: shipment.manifestCode,
    transporter: shipment.transporter,
    awbNumber: shipment.awbNumber,
    packedAt: time(shipment.packedAt),
    dispatchedAt: timeOrNull(shipment.handedOverAt),
    deliveredAt: timeOrNull(shipment.deliveredAt),
    items: shipment.items.map(
      ({ channelSkuCode, orderItemCode, quantity }) => ({
        channelSkuCode,
        orderItemCode,
        quantity,
      }),
    ),
  };
}

function statusOf(shipment: Shipment): string {
  if (shipment.deliveredAt !== null) return "DELIVERED";
  if (shipment.handedOverAt !== null) return "DISPATCHED";
  return shipment.manifestCode === null ? "PACKED" : "MANIFESTED";
}
