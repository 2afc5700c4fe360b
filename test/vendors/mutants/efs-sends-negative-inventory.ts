/**
 * Defect: One unit is held back from every inventory number, so what is sold
 * out is sent as -1.
 */
import { type Product, Stock } from "../reference-efs/stock.js";
import type { Fields } from "../shared/fields.js";

class SendsNegativeInventory extends Stock {
  protected override readProducts(given: Fields): Product[] {
    return super
      .readProducts(given)
      .map((product) => ({ ...product, quantity: product.quantity - 1 }));
  }
}

export const parts = { Stock: SendsNegativeInventory };
