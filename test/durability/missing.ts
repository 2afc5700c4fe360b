/** What of the answered is not there any more: asked of the OMS itself, in its own words. */
import type { OmsState } from "../../src/simulator/state/state.js";
import type { Answered } from "./busy.js";

/** Empty when nothing is missing. */
export function missingFrom(
  state: OmsState,
  answered: readonly Answered[],
): string[] {
  const orders = new Map(
    [...state.orders.values()].map((order) => [order.orderCode, order]),
  );
  const reported = new Map(
    [...state.stock.values()].map((stock) => [stock.barcode, stock]),
  );
  return answered.flatMap((what) => {
    if (what.kind === "stock") {
      // Later figures may have come in; they only grow.
      const barcode = what.sku.replace("SKU", "BAR");
      const available = reported.get(barcode)?.available ?? -1;
      return available >= what.quantity
        ? []
        : [`${what.sku}: ${available}, answered ${what.quantity}`];
    }
    const order = orders.get(what.orderCode);
    if (order === undefined) return [`order ${what.orderCode}`];
    switch (what.kind) {
      case "order":
        return [];
      case "cancel": {
        const cancelled = order.lines[0]?.cancelled.seller;
        return cancelled === 2 ? [] : [`cancellation of ${what.orderCode}`];
      }
      case "pack": {
        const there =
          order.shipmentCodes.includes(what.shipmentCode) &&
          state.shipments.has(what.shipmentCode);
        return there ? [] : [`shipment ${what.shipmentCode}`];
      }
      case "manifest": {
        const manifest = state.manifests.get(what.manifestCode);
        return manifest?.orderCodes.includes(what.orderCode) === true
          ? []
          : [`manifest ${what.manifestCode}`];
      }
    }
  });
}
