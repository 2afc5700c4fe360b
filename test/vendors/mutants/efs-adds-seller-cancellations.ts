/**
 * Defect: The total in a seller's cancellation is taken for a difference, so
 * the same one pushed again cancels more.
 */
import {
  type Cancellation,
  SellerCancellations,
} from "../reference-efs/seller-cancellations.js";

class AddsSellerCancellations extends SellerCancellations {
  override apply(cancellation: Cancellation): void {
    const lines = this.orders.find(cancellation)?.lines ?? [];
    const items = cancellation.items.map(({ sku, cancelled }) => {
      const known = lines.find((line) => line.sku === sku)?.cancelled ?? 0;
      return { sku, cancelled: known + cancelled };
    });
    super.apply({ ...cancellation, items });
  }
}

export const parts = { SellerCancellations: AddsSellerCancellations };
