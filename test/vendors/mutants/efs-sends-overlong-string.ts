/**
 * Defect: A pack carries a package SKU of 300 characters, where 255 are
 * allowed.
 */
import { Packing } from "../reference-efs/packing.js";
import type { PackBody } from "../reference-efs/reservations.js";

class SendsOverlongString extends Packing {
  protected override refresh(body: PackBody): PackBody | undefined {
    const pack = super.refresh(body);
    return pack && { ...pack, packageSku: "BOX".repeat(100) };
  }
}

export const parts = { Packing: SendsOverlongString };
