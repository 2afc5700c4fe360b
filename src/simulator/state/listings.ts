/** Finding the product behind a tenant's SKU code. */
import type { Tenant } from "../settings.js";
import type { Listing } from "./fact.js";
import type { StateView } from "./state.js";
import { keyOf } from "./table.js";

/** The listing of a SKU code in the first of the tenant's channels that has one. */
export function listingOf(
  state: StateView,
  tenant: Tenant,
  channelSkuCode: string,
): Listing | undefined {
  for (const channelName of tenant.channels) {
    const listing = state.listings.get(keyOf(channelName, channelSkuCode));
    if (listing !== undefined) return listing;
  }
  return undefined;
}
