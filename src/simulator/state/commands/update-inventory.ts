/** Inventory update: absolute figures, each product by itself; arriving stock goes to the orders that wait for it. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import { allocateWaiting } from "../allocation.js";
import type { EfsBodies } from "../bodies.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import { listingOf } from "../listings.js";
import { keyOf } from "../table.js";
import { foreignScope, repeated } from "../tenancy.js";

type Body = EfsBodies["UpdateInventoryRequest"];

export function updateInventory(
  draft: Draft,
  tenant: Tenant,
  { locationCode, products }: Body,
): Decision {
  const most = draft.alternatives.inventoryBatch;
  if (products.length > most) {
    const text = `products: must have at most ${most} elements`;
    return draft.refuse(omsError("invalidBody", text));
  }
  const foreign = foreignScope(tenant, { locationCode });
  if (foreign !== null) return draft.refuse(foreign);
  const twice = repeated(
    "channelSkuCode",
    products.map((product) => product.channelSkuCode),
  );
  if (twice.length > 0) return draft.refuse(omsError("invalidBody", ...twice));

  const reply = {
    failureProducts: [] as string[],
    successProducts: [] as string[],
  };
  const changed: string[] = [];
  for (const { channelSkuCode, quantity } of products) {
    const barcode = listingOf(draft.state, tenant, channelSkuCode)?.barcode;
    if (barcode === undefined) {
      reply.failureProducts.push(channelSkuCode);
      continue;
    }
    reply.successProducts.push(channelSkuCode);
    const known = draft.state.stock.get(keyOf(locationCode, barcode));
    if (known?.available === quantity && known.reportedAt !== null) continue;
    draft.record({
      type: "stockSet",
      stock: {
        locationCode,
        barcode,
        available: quantity,
        reportedAt: draft.now,
      },
    });
    changed.push(barcode);
  }
  allocateWaiting(draft, locationCode, changed);
  return draft.accept(reply);
}
