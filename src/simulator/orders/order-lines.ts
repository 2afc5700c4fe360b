/** The lines of an invented order, with prices and GST as the buyer's state has it. */
import type { Faker } from "@faker-js/faker";
import { paise, rupees } from "../money.js";
import type { Product } from "../settings.js";
import type { Address } from "../state/bodies.js";
import type { OrderForm } from "../state/order.js";
import { ratesFor, taxed, type TaxedPrice } from "../state/tax.js";
import { chance } from "./buyers.js";

export interface Line {
  readonly product: Product;
  readonly quantity: number;
  readonly price: TaxedPrice;
}

export function orderLines(
  faker: Faker,
  products: readonly Product[],
  state: Address["state"],
  business: boolean,
): Line[] {
  const count = Math.min(
    products.length,
    faker.helpers.weightedArrayElement([
      { value: 1, weight: 5 },
      { value: 2, weight: 3 },
      { value: 3, weight: 2 },
      { value: 4, weight: 1 },
    ]),
  );
  const chosen = faker.helpers.arrayElements([...products], count);
  const [again] = chosen;
  if (again !== undefined && chance(faker, 0.1)) chosen.push(again);
  return chosen.map((product) => ({
    product,
    quantity: business
      ? bulkQuantity(faker, product)
      : faker.number.int({ min: 1, max: 3 }),
    price: taxed(paise(product.basePrice), ratesFor(product.gstRate, state)),
  }));
}

/** Whole cartons of twelve, but not more than half of what the settings stock: another order wants some, too. */
function bulkQuantity(faker: Faker, { quantity }: Product): number {
  const pieces = 12 * faker.number.int({ min: 1, max: 10 });
  return quantity === 0 ? pieces : Math.min(pieces, Math.ceil(quantity / 2));
}

/** The taxes of the lines as a channel may state them, each SKU once. */
export function breakup(
  lines: readonly Line[],
): NonNullable<OrderForm["taxBreakupForms"]> {
  const bySku = new Map(
    lines.map((line) => [line.product.channelSkuCode, line.price]),
  );
  return [...bySku].map(([channelSkuId, { basePerUnit, taxes }]) => ({
    channelSkuId,
    baseSellingPricePerUnit: rupees(basePerUnit),
    taxItemForms: taxes.map(({ type, rate, perUnit }) => ({
      type,
      rate,
      taxPerUnit: rupees(perUnit),
    })),
  }));
}
