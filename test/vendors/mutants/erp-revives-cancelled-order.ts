/**
 * Defect: A late OUTWARD_ORDER_CREATE wipes out the cancelled quantities of
 * its order.
 */
import { OrderRegister } from "../reference-erp/order-register.js";
import type { Posting } from "../reference-erp/posting.js";
import { scopeOf } from "../reference-erp/sales-ledger.js";

class RevivesCancelledOrder extends OrderRegister {
  override record(posting: Posting): void {
    if (posting.eventType === "OUTWARD_ORDER_CREATE") {
      this.store.run(
        "UPDATE order_line SET cancelled = 0 WHERE scope = ?",
        scopeOf(posting),
      );
    }
    super.record(posting);
  }
}

export const parts = { OrderRegister: RevivesCancelledOrder };
