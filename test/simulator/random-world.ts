/** The world of random lives: two channels that share a location and its stock, and somebody from elsewhere. */
import fc from "fast-check";
import {
  demoProducts,
  type SettingsOverrides,
} from "../../src/simulator/demo.js";
import type { Alternatives, Tenant } from "../../src/simulator/settings.js";
import { allEvents, efs, marketplace } from "./oms.js";
import { secondOf, twoChannels } from "./two-channels.js";

/** One channel with its partners. */
export interface Side {
  readonly scope: {
    readonly locationCode: "WH1";
    readonly channelName: string;
  };
  readonly efs: Tenant;
  readonly marketplace: Tenant;
}

export const home: Side = {
  scope: { locationCode: "WH1", channelName: "DEMO" },
  efs,
  marketplace,
};
export const neighbour: Side = {
  scope: { locationCode: "WH1", channelName: "SECOND" },
  efs: secondOf(efs),
  marketplace: secondOf(marketplace),
};

export const { scope } = home;
/** Has neither the location nor a channel of the others. */
export const stranger: Tenant = {
  ...efs,
  authUsername: "STRANGER",
  locations: ["WH2"],
  channels: ["OTHER"],
};
export const products = demoProducts
  .slice(0, 4)
  .map((product) => ({ ...product, quantity: 8 }));

/** Every way in which an OMS may be set up, save for the form of its documents. */
export const randomAlternatives = fc.record<Omit<Alternatives, "documents">>({
  inventoryBatch: fc.constantFrom(300, 500),
  completeCancellation: fc.constantFrom("accept", "refuse"),
  sellerCancellation: fc.constantFrom("both", "inbound", "outbound"),
  combinedHandover: fc.constantFrom("accept", "refuse"),
  picturesOfPassed: fc.constantFrom("accept", "refuse"),
  packShipmentId: fc.constantFrom("text", "number"),
  packChannel: fc.constantFrom("both", "channelId", "channelName"),
  postingSplitFlag: fc.constantFrom("boolean", "text"),
  postingShipmentId: fc.constantFrom("text", "number"),
  postingVolumetricWeight: fc.constantFrom("text", "number"),
  emptyFields: fc.constantFrom("left-out", "null"),
  times: fc.constantFrom("utc", "indian", "java"),
});

/** Few products and little stock, so that orders share them and wait for them; every event is switched on. */
export const settings: SettingsOverrides = {
  tenants: [...twoChannels, stranger],
  products,
  delivery: { events: allEvents },
};
