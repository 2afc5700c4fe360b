/**
 * Defect: A seller's cancellation that Increff pushes is acknowledged and then
 * dropped.
 */
import { SellerCancellations } from "../reference-efs/seller-cancellations.js";

class IgnoresSellerCancellations extends SellerCancellations {
  override apply(): void {
    // acknowledged all the same
  }
}

export const parts = { SellerCancellations: IgnoresSellerCancellations };
