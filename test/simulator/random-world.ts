/** The world of random lives: two channels that share a location and its stock, and somebody from elsewhere. */
import {
  demoProducts,
  type SettingsOverrides,
} from "../../src/simulator/demo.js";
import type { Tenant } from "../../src/simulator/settings.js";
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

/** Few products and little stock, so that orders share them and wait for them; every event is switched on. */
export const settings: SettingsOverrides = {
  tenants: [...twoChannels, stranger],
  products,
  delivery: { events: allEvents },
};
