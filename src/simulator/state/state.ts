/** Everything that one OMS knows. It changes only through `evolve`. */
import { paise } from "../money.js";
import type { OmsSettings } from "../settings.js";
import type { Handover, Listing, Manifest, Picklist, Stock } from "./fact.js";
import type { Order } from "./order.js";
import type { Place } from "./place.js";
import type { ReturnOrder } from "./return-order.js";
import type { Shipment } from "./shipment.js";
import { keyOf, Overlay, type Table } from "./table.js";
import { noQueue, WaitingOrders, type WaitingQueue } from "./waiting.js";

/** A product of the master; settings alone define it. */
export interface MasterProduct {
  readonly barcode: string;
  readonly clientSkuId: string;
  readonly globalSkuId: number;
  /** GST rate in per cent. */
  readonly gstRate: number;
  /** Base price per unit, in paise. */
  readonly basePrice: number;
}

/** How many of each kind were numbered so far. */
export interface Counters {
  orders: number;
  items: number;
  shipments: number;
  picklists: number;
  manifests: number;
  handovers: number;
  returns: number;
  messages: number;
}

/** What deciding reads and evolving writes: the state itself, or an overlay on it. */
export interface StateView {
  readonly products: ReadonlyMap<string, MasterProduct>;
  /** By channel and channel SKU code. */
  readonly listings: Table<Listing>;
  /** By location and barcode. */
  readonly stock: Table<Stock>;
  /** By channel, location and order code. */
  readonly orders: Table<Order>;
  /** Where there is an order of this code. */
  readonly orderPlaces: Table<readonly Place[]>;
  /** By shipment code. */
  readonly shipments: Table<Shipment>;
  /** Shipment codes by invoice code. */
  readonly invoices: Table<string>;
  /** By picklist number, as text. */
  readonly picklists: Table<Picklist>;
  readonly manifests: Table<Manifest>;
  readonly handovers: Table<Handover>;
  /** By channel, location and return order code. */
  readonly returns: Table<ReturnOrder>;
  /** Where there is a return of this code. */
  readonly returnPlaces: Table<readonly Place[]>;
  readonly waiting: WaitingQueue;
  readonly counters: Counters;
}

export interface OmsState extends StateView {
  readonly listings: Map<string, Listing>;
  readonly stock: Map<string, Stock>;
  readonly orders: Map<string, Order>;
  readonly orderPlaces: Map<string, readonly Place[]>;
  readonly shipments: Map<string, Shipment>;
  readonly invoices: Map<string, string>;
  readonly picklists: Map<string, Picklist>;
  readonly manifests: Map<string, Manifest>;
  readonly handovers: Map<string, Handover>;
  readonly returns: Map<string, ReturnOrder>;
  readonly returnPlaces: Map<string, readonly Place[]>;
}

/** The state before any fact: the product master, listed in every channel, with its stock at every location. */
export function createState(settings: OmsSettings): OmsState {
  const state: OmsState = {
    products: productMaster(settings),
    listings: new Map(),
    stock: new Map(),
    orders: new Map(),
    orderPlaces: new Map(),
    shipments: new Map(),
    invoices: new Map(),
    picklists: new Map(),
    manifests: new Map(),
    handovers: new Map(),
    returns: new Map(),
    returnPlaces: new Map(),
    waiting: new WaitingOrders(),
    counters: {
      orders: 0,
      items: 0,
      shipments: 0,
      picklists: 0,
      manifests: 0,
      handovers: 0,
      returns: 0,
      messages: 0,
    },
  };
  const channels = new Set(
    settings.tenants.flatMap((tenant) => tenant.channels),
  );
  const locations = new Set(
    settings.tenants.flatMap((tenant) => tenant.locations),
  );
  for (const { barcode, channelSkuCode, quantity } of settings.products) {
    for (const channelName of channels) {
      const listing = {
        channelName,
        channelSkuCode,
        channelSerialNo: channelSkuCode,
        barcode,
        toleranceDays: null,
      };
      state.listings.set(keyOf(channelName, channelSkuCode), listing);
    }
    for (const locationCode of locations) {
      state.stock.set(keyOf(locationCode, barcode), {
        locationCode,
        barcode,
        available: quantity,
        reportedAt: null,
      });
    }
  }
  return state;
}

/** A state of its own with the same content; what is in the collections never changes, so it is shared. */
export function copyState(state: OmsState): OmsState {
  return {
    products: state.products,
    listings: new Map(state.listings),
    stock: new Map(state.stock),
    orders: new Map(state.orders),
    orderPlaces: new Map(state.orderPlaces),
    shipments: new Map(state.shipments),
    invoices: new Map(state.invoices),
    picklists: new Map(state.picklists),
    manifests: new Map(state.manifests),
    handovers: new Map(state.handovers),
    returns: new Map(state.returns),
    returnPlaces: new Map(state.returnPlaces),
    waiting: state.waiting.copy(),
    counters: { ...state.counters },
  };
}

function productMaster(settings: OmsSettings): Map<string, MasterProduct> {
  const products = new Map<string, MasterProduct>();
  for (const {
    barcode,
    clientSkuId,
    gstRate,
    basePrice,
  } of settings.products) {
    if (products.has(barcode)) continue;
    products.set(barcode, {
      barcode,
      clientSkuId,
      globalSkuId: products.size + 1,
      gstRate,
      basePrice: paise(basePrice),
    });
  }
  return products;
}

/** A view on which facts can be tried out: it reads through to the state and keeps its writes to itself. */
export function overlayOn(state: StateView): StateView {
  return {
    products: state.products,
    listings: new Overlay(state.listings),
    stock: new Overlay(state.stock),
    orders: new Overlay(state.orders),
    orderPlaces: new Overlay(state.orderPlaces),
    shipments: new Overlay(state.shipments),
    invoices: new Overlay(state.invoices),
    picklists: new Overlay(state.picklists),
    manifests: new Overlay(state.manifests),
    handovers: new Overlay(state.handovers),
    returns: new Overlay(state.returns),
    returnPlaces: new Overlay(state.returnPlaces),
    waiting: noQueue,
    counters: { ...state.counters },
  };
}
