/** Defect: An inventory payload names one of its SKUs twice. */
import { type Product, Stock } from "../reference-efs/stock.js";
import type { Fields } from "../shared/fields.js";

class RepeatsSkuInInventory extends Stock {
  protected override readProducts(given: Fields): Product[] {
    const products = super.readProducts(given);
    return [...products, ...products.slice(-1)];
  }
}

export const parts = { Stock: RepeatsSkuInInventory };
