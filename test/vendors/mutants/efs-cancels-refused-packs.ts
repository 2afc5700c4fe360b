/**
 * Defect: When the OMS refuses a pack, everything that it asked for is taken
 * for cancelled.
 */
import { Packing } from "../reference-efs/packing.js";
import type { PackBody } from "../reference-efs/reservations.js";

class CancelsRefusedPacks extends Packing {
  protected override refused(body: PackBody): void {
    const order = this.desk.orders.open(body);
    for (const { channelSkuCode, quantityToPack } of body.shipmentItems)
      this.desk.orders.setCancelled(order, channelSkuCode, quantityToPack);
    super.refused(body);
  }
}

export const parts = { Packing: CancelsRefusedPacks };
