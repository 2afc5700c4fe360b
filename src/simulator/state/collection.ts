/** Shipments on their way out: manifests, and handovers to the carrier. */
import { completeIfDone } from "./completion.js";
import { addressOf } from "../documents/address.js";
import type { Draft } from "./draft.js";
import type { Handover, Manifest } from "./fact.js";
import { sendPosting } from "./messages/sales-posting.js";
import type { Order } from "./order.js";
import { padded } from "./packing.js";
import type { Shipment } from "./shipment.js";

export interface Collected {
  readonly locationCode: string;
  readonly channelName: string;
  readonly transporter: string;
  readonly orders: readonly Order[];
}

export function shipmentsOf(
  draft: Draft,
  orders: readonly Order[],
): Shipment[] {
  return orders.flatMap((order) =>
    order.shipmentCodes.flatMap(
      (code) => draft.state.shipments.get(code) ?? [],
    ),
  );
}

/** Texts about the orders that no shipment was packed for. */
export function unpacked(orders: readonly Order[]): string[] {
  return orders
    .filter((order) => order.shipmentCodes.length === 0)
    .map((order) => `orderCodes: order ${order.orderCode} is not packed`);
}

/** Texts about the shipments that another carrier takes; the case of its name does not matter. */
export function otherCarrier(
  draft: Draft,
  { orders, transporter }: Collected,
): string[] {
  const name = transporter.toUpperCase();
  return shipmentsOf(draft, orders)
    .filter((shipment) => shipment.transporter.toUpperCase() !== name)
    .map(
      (shipment) =>
        `transporter: order ${shipment.orderCode} goes with ${shipment.transporter}, not ${transporter}`,
    );
}

/** Puts the shipments that are on no manifest yet on a new one; when all are, the latest of theirs stands. */
export function manifest(
  draft: Draft,
  { orders, ...about }: Collected,
): Manifest | undefined {
  const shipments = shipmentsOf(draft, orders);
  const open = shipments.filter((shipment) => shipment.manifestCode === null);
  if (open.length === 0) {
    const codes = shipments
      .flatMap((shipment) => shipment.manifestCode ?? [])
      .sort();
    return draft.state.manifests.get(codes.at(-1) ?? "");
  }
  const number = padded(draft.state.counters.manifests + 1);
  const manifestCode = `${draft.context.settings.codePrefix}MF${number}`;
  const created: Manifest = {
    ...about,
    manifestCode,
    externalManifestCode: `${draft.context.settings.codePrefix}XMF${number}`,
    orderCodes: [...new Set(open.map((shipment) => shipment.orderCode))],
    shipmentCodes: open.map((shipment) => shipment.shipmentCode),
    documentUrl: addressOf(
      draft.context.documentBase,
      "manifest",
      manifestCode,
    ),
    at: draft.now,
  };
  draft.record({ type: "manifestCreated", manifest: created });
  return created;
}

export interface Vehicle {
  readonly vehicleNumber: string | null;
  readonly lrNumber: string | null;
  readonly remarks: string | null;
}

/** Hands over the shipments that are still here, and completes their orders; when none is, the latest handover stands. */
export function handOver(
  draft: Draft,
  { orders, ...about }: Collected,
  vehicle: Vehicle,
): Handover | undefined {
  const shipments = shipmentsOf(draft, orders);
  const here = shipments.filter((shipment) => shipment.handedOverAt === null);
  if (here.length === 0) {
    const codes = shipments
      .flatMap((shipment) => shipment.handoverCode ?? [])
      .sort();
    return draft.state.handovers.get(codes.at(-1) ?? "");
  }
  const handoverCode = `${draft.context.settings.codePrefix}HO${padded(draft.state.counters.handovers + 1)}`;
  const leaving = new Set(here.map((shipment) => shipment.orderCode));
  const created: Handover = {
    ...about,
    ...vehicle,
    handoverCode,
    orderCodes: [...leaving],
    shipmentCodes: here.map((shipment) => shipment.shipmentCode),
    documentUrl: addressOf(
      draft.context.documentBase,
      "handover",
      handoverCode,
    ),
    at: draft.now,
  };
  draft.record({ type: "handedOver", handover: created });
  for (const order of orders.filter(({ orderCode }) =>
    leaving.has(orderCode),
  )) {
    for (const shipment of here) {
      if (shipment.orderCode !== order.orderCode) continue;
      sendPosting(
        draft,
        draft.current(order),
        "OUTWARD_ORDER_SHIPMENT_DISPATCH",
      );
    }
    completeIfDone(draft, draft.current(order));
  }
  return created;
}
