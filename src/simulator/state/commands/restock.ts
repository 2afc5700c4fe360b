/** Goods come in where no fulfilment system has reported stock: the demo does not run dry while orders keep coming. */
import { allocateWaiting } from "../allocation.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import { keyOf } from "../table.js";

/**
 * Each product of which fewer than half of the settings' quantity is left is back at that quantity, at every location;
 * orders that wait for it are served. A figure that was reported is the reporter's affair and stays.
 */
export function restock(draft: Draft): Decision {
  const { tenants, products } = draft.context.settings;
  const locations = new Set(tenants.flatMap((tenant) => tenant.locations));
  for (const locationCode of locations) {
    const changed: string[] = [];
    for (const { barcode, quantity } of products) {
      const stock = draft.state.stock.get(keyOf(locationCode, barcode));
      if (stock?.reportedAt !== null) continue;
      if (stock.available >= quantity / 2) continue;
      draft.record({
        type: "stockSet",
        stock: { ...stock, available: quantity },
      });
      changed.push(barcode);
    }
    allocateWaiting(draft, locationCode, changed);
  }
  return draft.accept();
}
