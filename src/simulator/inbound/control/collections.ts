/** What the vendor groups orders in: picklists and manifests. */
import type { Manifest, Picklist } from "../../state/fact.js";
import type { OmsState } from "../../state/state.js";
import {
  listManifests as allManifests,
  listPicklists as allPicklists,
} from "../../state/views.js";
import { unknownSubject } from "./find.js";
import { ok, time, timeOrNull, type ControlHandler } from "./handler.js";
import { page, placeFilter } from "./query.js";

export const listPicklists: ControlHandler = ({ oms, query }) => {
  const wanted = placeFilter(query);
  const part = query.part();
  if (query.error !== undefined) return { error: query.error };
  const { total, shown } = page(
    allPicklists(oms.state),
    wanted,
    part,
    ({ pickListId, pickListCode, orderCodes }) => [
      pickListId,
      pickListCode,
      ...orderCodes,
    ],
    showPicklist,
  );
  return ok({ total, picklists: shown });
};

export const getPicklist: ControlHandler = ({ oms, parameters }) => {
  const code = parameters["pickListId"] ?? "";
  const picklist = oms.state.picklists.get(code);
  if (picklist !== undefined) return ok(showPicklist(picklist));
  const name = { field: "pickListId", code, noun: "picklist" };
  return { error: unknownSubject({ ...name, list: "/_kit/picklists" }) };
};

export const listManifests: ControlHandler = ({ oms, query }) => {
  const wanted = placeFilter(query);
  const part = query.part();
  if (query.error !== undefined) return { error: query.error };
  const { total, shown } = page(
    allManifests(oms.state),
    wanted,
    part,
    ({ manifestCode, externalManifestCode, orderCodes }) => [
      manifestCode,
      externalManifestCode,
      ...orderCodes,
    ],
    (manifest) => showManifest(oms.state, manifest),
  );
  return ok({ total, manifests: shown });
};

export const getManifest: ControlHandler = ({ oms, parameters }) => {
  const code = parameters["manifestCode"] ?? "";
  const manifest = oms.state.manifests.get(code);
  if (manifest !== undefined) return ok(showManifest(oms.state, manifest));
  const name = { field: "manifestCode", code, noun: "manifest" };
  return { error: unknownSubject({ ...name, list: "/_kit/manifests" }) };
};

function showPicklist(picklist: Picklist): unknown {
  return {
    pickListId: picklist.pickListId,
    pickListCode: picklist.pickListCode,
    locationCode: picklist.locationCode,
    channelName: picklist.channelName,
    orderCodes: picklist.orderCodes,
    createdAt: time(picklist.createdAt),
  };
}

function showManifest(state: OmsState, manifest: Manifest): unknown {
  return {
    manifestCode: manifest.manifestCode,
    externalManifestCode: manifest.externalManifestCode,
    locationCode: manifest.locationCode,
    channelName: manifest.channelName,
    transporter: manifest.transporter,
    orderCodes: manifest.orderCodes,
    createdAt: time(manifest.at),
    handedOverAt: timeOrNull(handedOverAt(state, manifest)),
  };
}

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
