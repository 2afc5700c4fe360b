/** Everything else that the mock holds: stock, picklists, manifests, returns. */
import type { Manifest } from "../../state/fact.js";
import type { OmsState } from "../../state/state.js";
import {
  listInventory as allInventory,
  listManifests as allManifests,
} from "../../state/views.js";
import {
  listPicklists as allPicklists,
  listReturns as allReturns,
  type ReturnView,
} from "../../state/views.js";
import { ok, time, timeOrNull, type ControlHandler } from "./handler.js";
import { page, type Query } from "./query.js";

interface Placed {
  readonly locationCode: string;
  readonly channelName: string;
}

export const listInventory: ControlHandler = ({ oms, query }) => {
  const locationCode = query.text("locationCode");
  const limit = query.limit();
  if (query.error !== undefined) return { error: query.error };
  const { total, shown } = page(
    allInventory(oms.state),
    (stock) =>
      stock.reportedAt !== null &&
      (locationCode === undefined || stock.locationCode === locationCode),
    limit,
    ({
      locationCode: location,
      channelSkuCode,
      barcode,
      available,
      reportedAt,
    }) => ({
      locationCode: location,
      channelSkuCode,
      barcode,
      quantity: Math.max(0, available),
      updatedAt: reportedAt,
    }),
  );
  return ok({ total, inventory: shown });
};

export const listPicklists: ControlHandler = ({ oms, query }) => {
  const wanted = placeFilter(query);
  const limit = query.limit();
  if (query.error !== undefined) return { error: query.error };
  const { total, shown } = page(
    allPicklists(oms.state),
    wanted,
    limit,
    (picklist) => ({
      pickListId: picklist.pickListId,
      pickListCode: picklist.pickListCode,
      locationCode: picklist.locationCode,
      channelName: picklist.channelName,
      orderCodes: picklist.orderCodes,
      createdAt: time(picklist.createdAt),
    }),
  );
  return ok({ total, picklists: shown });
};

export const listManifests: ControlHandler = ({ oms, query }) => {
  const wanted = placeFilter(query);
  const limit = query.limit();
  if (query.error !== undefined) return { error: query.error };
  const { total, shown } = page(
    allManifests(oms.state),
    wanted,
    limit,
    (manifest) => ({
      manifestCode: manifest.manifestCode,
      externalManifestCode: manifest.externalManifestCode,
      locationCode: manifest.locationCode,
      channelName: manifest.channelName,
      transporter: manifest.transporter,
      orderCodes: manifest.orderCodes,
      createdAt: time(manifest.at),
      handedOverAt: timeOrNull(handedOverAt(oms.state, manifest)),
    }),
  );
  return ok({ total, manifests: shown });
};

export const listReturns: ControlHandler = ({ oms, query }) => {
  const order = query.text("order");
  const placed = placeFilter(query);
  const limit = query.limit();
  if (query.error !== undefined) return { error: query.error };
  const { total, shown } = page(
    allReturns(oms.state),
    (one) =>
      placed(one) && (order === undefined || one.forwardOrderCode === order),
    limit,
    (one) => ({ ...one, status: returnStatuses[one.status] }),
  );
  return ok({ total, returns: shown });
};

const returnStatuses = {
  CREATED: "EXPECTED",
  PARTIALLY_PROCESSED: "PARTIALLY_PROCESSED",
  COMPLETED: "PROCESSED",
  CANCELLED: "CANCELLED",
} as const satisfies Record<ReturnView["status"], string>;

/** When the last of its shipments was handed over; null while one was not. */
function handedOverAt(
  state: OmsState,
  { shipmentCodes }: Manifest,
): number | null {
  let last: number | null = null;
  for (const code of shipmentCodes) {
    const at = state.shipments.get(code)?.handedOverAt ?? null;
    if (at === null) return null;
    last = Math.max(last ?? at, at);
  }
  return last;
}

export function placeFilter(query: Query): (item: Placed) => boolean {
  const locationCode = query.text("locationCode");
  const channelName = query.text("channelName");
  return (item) =>
    (locationCode === undefined || item.locationCode === locationCode) &&
    (channelName === undefined || item.channelName === channelName);
}
