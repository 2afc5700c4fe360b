/**
 * Products, listings and opening stock, as the settings give them: at the start, and again when they change.
 *
 * Promise: what the partners did stays. Stock that exists keeps its figure, and a product that is withdrawn stays known
 * to the orders that hold it; only its listings go, so that nobody can order it any more.
 */
import { paise } from "../money.js";
import type { OmsSettings } from "../settings.js";
import type { Listing, Stock } from "./fact.js";
import type { OmsState } from "./state.js";
import { keyOf } from "./table.js";

/** What came and went; JSON values only. */
export interface Masters {
  readonly listings: readonly Listing[];
  readonly stock: readonly Stock[];
  /** Keys of listings that are gone. */
  readonly withdrawn: readonly string[];
}

export function isEmpty({ listings, stock, withdrawn }: Masters): boolean {
  return listings.length + stock.length + withdrawn.length === 0;
}

/** Listings and stock of a state in which nothing has happened yet. */
export function openingOf({ listings, stock }: OmsState): Masters {
  return {
    listings: [...listings.values()],
    stock: [...stock.values()],
    withdrawn: [],
  };
}

/** The same again, in a state that is built from what was written down. */
export function applyMasters(
  state: OmsState,
  { listings, stock, withdrawn }: Masters,
): void {
  for (const key of withdrawn) state.listings.delete(key);
  for (const one of listings)
    state.listings.set(keyOf(one.channelName, one.channelSkuCode), one);
  for (const one of stock)
    state.stock.set(keyOf(one.locationCode, one.barcode), one);
}

/** Enters what is missing: every product listed in every channel, with its stock at every location. */
export function enterMasters(state: OmsState, settings: OmsSettings): Masters {
  const { tenants, products } = settings;
  const listings: Listing[] = [];
  const stock: Stock[] = [];
  const channels = new Set(tenants.flatMap((tenant) => tenant.channels));
  const locations = new Set(tenants.flatMap((tenant) => tenant.locations));
  for (const product of products) {
    const { barcode, clientSkuId, channelSkuCode, gstRate } = product;
    state.products.set(barcode, {
      barcode,
      clientSkuId,
      globalSkuId:
        state.products.get(barcode)?.globalSkuId ?? state.products.size + 1,
      gstRate,
      basePrice: paise(product.basePrice),
    });
    for (const channelName of channels) {
      const key = keyOf(channelName, channelSkuCode);
      if (state.listings.has(key)) continue;
      const listing: Listing = {
        channelName,
        channelSkuCode,
        channelSerialNo: channelSkuCode,
        barcode,
        toleranceDays: null,
      };
      state.listings.set(key, listing);
      listings.push(listing);
    }
    for (const locationCode of locations) {
      const key = keyOf(locationCode, barcode);
      if (state.stock.has(key)) continue;
      const opening: Stock = {
        locationCode,
        barcode,
        available: product.quantity,
        reportedAt: null,
      };
      state.stock.set(key, opening);
      stock.push(opening);
    }
  }
  return { listings, stock, withdrawn: [] };
}

/** Takes away the listings of products that the master does not have any more; returns their keys. */
export function withdrawUnknown(state: OmsState): string[] {
  const gone = [...state.listings]
    .filter(([, { barcode }]) => !state.products.has(barcode))
    .map(([key]) => key);
  for (const key of gone) state.listings.delete(key);
  return gone;
}

/** From the settings of before to those of now. */
export function changeMasters(
  state: OmsState,
  before: OmsSettings,
  now: OmsSettings,
): Masters {
  const withdrawn: string[] = [];
  const kept = new Set(now.products.map(pairOf));
  const channels = before.tenants.flatMap((tenant) => tenant.channels);
  for (const product of before.products) {
    if (kept.has(pairOf(product))) continue;
    for (const channelName of channels) {
      const key = keyOf(channelName, product.channelSkuCode);
      if (state.listings.get(key)?.barcode !== product.barcode) continue;
      state.listings.delete(key);
      withdrawn.push(key);
    }
  }
  return { ...enterMasters(state, now), withdrawn };
}

function pairOf(product: OmsSettings["products"][number]): string {
  return keyOf(product.channelSkuCode, product.barcode);
}
