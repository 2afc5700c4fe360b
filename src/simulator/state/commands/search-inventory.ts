/** Inventory search: what a location can sell now. Products that it does not know are left out. */
import type { Tenant } from "../../settings.js";
import type { MarketplaceBodies } from "../bodies.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import { listingOf } from "../listings.js";
import { keyOf } from "../table.js";
import { foreignScope } from "../tenancy.js";

type Body = MarketplaceBodies["SearchInventoryRequest"];

export function searchInventory(
  draft: Draft,
  tenant: Tenant,
  { locationCode, channelSkuCodes }: Body,
): Decision {
  const foreign = foreignScope(tenant, { locationCode });
  if (foreign !== null) return draft.refuse(foreign);
  const inventories = [...new Set(channelSkuCodes)].flatMap(
    (channelSkuCode) => {
      const listing = listingOf(draft.state, tenant, channelSkuCode);
      if (listing === undefined) return [];
      const stock = draft.state.stock.get(keyOf(locationCode, listing.barcode));
      return { channelSkuCode, qcPassAvailableQuantity: stock?.available ?? 0 };
    },
  );
  return draft.accept({
    inventories,
  } satisfies MarketplaceBodies["SearchInventoryResponse"]);
}
