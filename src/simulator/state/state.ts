/** Everything that one OMS knows. It changes only through `evolve`. */
import type { OmsSettings } from "../settings.js";
import type { Handover, Listing, Manifest, Picklist, Stock } from "./fact.js";
import { enterMasters } from "./masters.js";
import type { Order } from "./order.js";
import type { Place } from "./place.js";
import type { ReturnOrder } from "./return-order.js";
import type { Shipment } from "./shipment.js";
import { Overlay, type Table } from "./table.js";
import { QueueChanges, WaitingOrders, type WaitingQueue } from "./waiting.js";

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
  readonly products: Map<string, MasterProduct>;
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
    products: new Map(),
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
  enterMasters(state, settings);
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

/** A view on which facts can be tried out: it reads through to the state and keeps its writes to itself. */
export class StateOverlay implements StateView {
  readonly products: StateView["products"];
  readonly listings: Overlay<Listing>;
  readonly stock: Overlay<Stock>;
  readonly orders: Overlay<Order>;
  readonly orderPlaces: Overlay<readonly Place[]>;
  readonly shipments: Overlay<Shipment>;
  readonly invoices: Overlay<string>;
  readonly picklists: Overlay<Picklist>;
  readonly manifests: Overlay<Manifest>;
  readonly handovers: Overlay<Handover>;
  readonly returns: Overlay<ReturnOrder>;
  readonly returnPlaces: Overlay<readonly Place[]>;
  readonly waiting = new QueueChanges();
  readonly counters: Counters;
  readonly #below: StateView;

  constructor(below: StateView) {
    this.#below = below;
    this.products = below.products;
    this.listings = new Overlay(below.listings);
    this.stock = new Overlay(below.stock);
    this.orders = new Overlay(below.orders);
    this.orderPlaces = new Overlay(below.orderPlaces);
    this.shipments = new Overlay(below.shipments);
    this.invoices = new Overlay(below.invoices);
    this.picklists = new Overlay(below.picklists);
    this.manifests = new Overlay(below.manifests);
    this.handovers = new Overlay(below.handovers);
    this.returns = new Overlay(below.returns);
    this.returnPlaces = new Overlay(below.returnPlaces);
    this.counters = { ...below.counters };
  }

  /** Makes the state below what this view shows. It must not have changed since the view was made. */
  commit(): void {
    this.listings.commit();
    this.stock.commit();
    this.orders.commit();
    this.orderPlaces.commit();
    this.shipments.commit();
    this.invoices.commit();
    this.picklists.commit();
    this.manifests.commit();
    this.handovers.commit();
    this.returns.commit();
    this.returnPlaces.commit();
    this.waiting.commit(this.#below.waiting);
    Object.assign(this.#below.counters, this.counters);
  }
}
