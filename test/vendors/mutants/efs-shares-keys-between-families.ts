/**
 * Defect: Orders and returns share one list of known codes, so a return with
 * the code of an order is taken for a repetition and dropped.
 */
import {
  type ReturnEvent,
  ReturnEvents,
} from "../reference-efs/return-events.js";

class SharesKeysBetweenFamilies extends ReturnEvents {
  protected override apply(event: ReturnEvent): void {
    const known = this.store.one(
      "SELECT 1 AS found FROM orders WHERE order_code = ? AND location_code = ?",
      event.returnOrderCode,
      event.locationCode,
    );
    if (known === undefined) super.apply(event);
  }
}

export const parts = { ReturnEvents: SharesKeysBetweenFamilies };
