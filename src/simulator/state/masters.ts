/**
 * Products, listings and opening stock, as the settings give them: at the start, and again when they change.
 *
 * Promise: what the partners did stays. Stock that exists keeps its figure, and a product that is withdrawn stays known
 * to the orders that hold it; only its listings go, so that nobody can order it any more.
 */
import { paise } from "../money.js";
import type { OmsSettings } from "../settings.js";
import type { OmsState } from "./state.js";
import { keyOf } from "./table.js";

/** Enters what is missing: every product listed in every channel, with its stock at every location. */
export function enterMasters(state: OmsState, settings: OmsSettings): void {
  const { tenants, products } = settings;
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
      state.listings.set(key, {
        channelName,
        channelSkuCode,
        channelSerialNo: channelSkuCode,
        barcode,
        toleranceDays: null,
      });
    }
    for (const locationCode of locations) {
      const key = keyOf(locationCode, barcode);
      if (state.stock.has(key)) continue;
      state.stock.set(key, {
        locationCode,
        barcode,
        available: product.quantity,
        reportedAt: null,
      });
    }
  }
}

/** From the settings of before to those of now. */
export function changeMasters(
  state: OmsState,
  before: OmsSettings,
  now: OmsSettings,
): void {
  const kept = new Set(now.products.map(pairOf));
  const channels = before.tenants.flatMap((tenant) => tenant.channels);
  for (const product of before.products) {
    if (kept.has(pairOf(product))) continue;
    for (const channelName of channels) {
      const key = keyOf(channelName, product.channelSkuCode);
      if (state.listings.get(key)?.barcode === product.barcode)
        state.listings.delete(key);
    }
  }
  enterMasters(state, now);
}

function pairOf(product: OmsSettings["products"][number]): string {
  return keyOf(product.channelSkuCode, product.barcode);
}
