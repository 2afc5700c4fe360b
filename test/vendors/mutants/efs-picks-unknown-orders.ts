/** Defect: A picklist is made of any codes, also of orders that never came. */
import { Picking } from "../reference-efs/picking.js";

class PicksUnknownOrders extends Picking {
  protected override checkOrders(): void {
    // whoever picks will see what is there
  }
}

export const parts = { Picking: PicksUnknownOrders };
