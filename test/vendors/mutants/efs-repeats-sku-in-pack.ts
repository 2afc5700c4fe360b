/** Defect: A pack of several units of a SKU names the SKU twice. */
import { OmsClient } from "../reference-efs/oms-client.js";
import type { PackBody } from "../reference-efs/reservations.js";

class RepeatsSkuInPack extends OmsClient {
  protected override encode(body: unknown): string {
    const pack = body as Partial<PackBody>;
    if (pack.shipmentItems === undefined) return JSON.stringify(body);
    const shipmentItems = pack.shipmentItems.flatMap((item) =>
      item.quantityToPack === 1
        ? [item]
        : [
            { ...item, quantityToPack: 1 },
            { ...item, quantityToPack: item.quantityToPack - 1 },
          ],
    );
    return JSON.stringify({ ...pack, shipmentItems });
  }
}

export const parts = { OmsClient: RepeatsSkuInPack };
