/**
 * Orders as a marketplace would send them, with invented customers: the same seed, products and time give the same
 * orders. Everything varies that a vendor has to cope with: place, payment, priority, gifts, consumers and businesses,
 * several lines, two lines of one product, discounts, stated taxes, bundles.
 */
import type { Faker } from "@faker-js/faker";
import { paise, rupees } from "../money.js";
import type { Product } from "../settings.js";
import type { Address } from "../state/bodies.js";
import type { OrderForm, SkuDefinitions } from "../state/order.js";
import { ratesFor, taxed, totalOf, type TaxedPrice } from "../state/tax.js";
import { writeTime } from "../timestamp.js";
import { address, chance } from "./buyers.js";

export interface OrderGeneration {
  readonly seed: number;
  readonly count: number;
  /** What can be ordered; at least one. */
  readonly products: readonly Product[];
  /** The moment of the last order, in milliseconds since the epoch; the others were placed in the hours before. */
  readonly at: number;
  /** The number in the first order's code: `ORD-{seed}-{number}`; 1 where nothing is said. */
  readonly firstNumber?: number;
  readonly codePrefix?: string;
  /** Left out of the bodies where nothing is said: the OMS then chooses. */
  readonly locationCode?: string;
}

export interface GeneratedOrder {
  /** The body of createOutwardOrder. */
  readonly body: OrderForm;
  /** What the channel's API has no field for; goes along with the command. */
  readonly skuDefinitions: SkuDefinitions;
}

/** Loads the library of names when the first orders are generated. */
export async function generateOrders(
  generation: OrderGeneration,
): Promise<GeneratedOrder[]> {
  const { faker } = await import("@faker-js/faker/locale/en_IN");
  // The library's generator is shared; from here to the end nothing else runs, so the seed holds.
  faker.seed(generation.seed);
  const first = generation.firstNumber ?? 1;
  return Array.from({ length: generation.count }, (_, index) =>
    oneOrder(faker, generation, first + index, index),
  );
}

const minute = 60_000;
const hour = 60 * minute;

function oneOrder(
  faker: Faker,
  generation: OrderGeneration,
  number: number,
  index: number,
): GeneratedOrder {
  const orderCode = `${generation.codePrefix ?? ""}ORD-${generation.seed}-${number}`;
  const business = chance(faker, 0.15);
  const shippingAddress = address(faker, business);
  const billingAddress = chance(faker, 0.85)
    ? shippingAddress
    : address(faker, business);
  const ordered =
    generation.at -
    (generation.count - 1 - index) * 7 * minute -
    faker.number.int({ min: 0, max: 5 }) * minute;
  const gift = !business && chance(faker, 0.1);
  const lines = orderLines(
    faker,
    generation.products,
    shippingAddress.state,
    business,
  );
  const body: OrderForm = {
    parentOrderCode: chance(faker, 0.2) ? `P-${orderCode}` : null,
    ...(generation.locationCode === undefined
      ? {}
      : { locationCode: generation.locationCode }),
    orderCode,
    orderTime: writeTime(ordered),
    orderType: "SO",
    onHold: false,
    isPriority: chance(faker, 0.12),
    gift,
    qcStatus: "PASS",
    dispatchByTime: writeTime(
      ordered + faker.number.int({ min: 12, max: 72 }) * hour,
    ),
    startProcessingTime: writeTime(
      ordered + faker.number.int({ min: 1, max: 30 }) * minute,
    ),
    paymentMethod: !business && chance(faker, 0.4) ? "COD" : "NCOD",
    isSplitRequired: false,
    packType: business ? "BULK" : "PIECE",
    ...(chance(faker, 0.5) ? { taxBreakupForms: breakup(lines) } : {}),
    shippingAddress,
    billingAddress,
    orderItems: lines.map(({ product, quantity, price }, line) => ({
      channelSkuCode: product.channelSkuCode,
      orderItemCode: `${orderCode}-${line + 1}`,
      quantity,
      sellerDiscountPerUnit: chance(faker, 0.2)
        ? faker.number.int({ min: 1, max: 10 })
        : 0,
      channelDiscountPerUnit: chance(faker, 0.2)
        ? faker.number.int({ min: 1, max: 10 })
        : 0,
      sellingPricePerUnit: rupees(totalOf(price)),
      shippingChargePerUnit: faker.helpers.arrayElement([0, 0, 0, 29, 40]),
      giftOptions: gift
        ? { wrap: "red paper", message: `For ${faker.person.firstName()}` }
        : null,
      minExpiry: null,
    })),
    orderCustomAttributes: chance(faker, 0.3)
      ? {
          attribute1: faker.helpers.arrayElement(["app", "web", "store"]),
          currency: "INR",
        }
      : null,
  };
  return { body, skuDefinitions: chance(faker, 0.15) ? bundleOf(lines) : {} };
}

interface Line {
  readonly product: Product;
  readonly quantity: number;
  readonly price: TaxedPrice;
}

function orderLines(
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
  const most = business ? 20 : 3;
  return chosen.map((product) => ({
    product,
    quantity: faker.number.int({ min: 1, max: most }),
    price: taxed(paise(product.basePrice), ratesFor(product.gstRate, state)),
  }));
}

function breakup(
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

/** All products of the order as one bundle. */
function bundleOf(lines: readonly Line[]): SkuDefinitions {
  const products = [...new Set(lines.map((line) => line.product))];
  const name = products.map((product) => product.channelSkuCode).join("+");
  return {
    bundledSkuDefinitions: [
      {
        bundledParentChannelSkuId: `BUNDLE-${name}`,
        bundledParentBarcode: `BUNDLE-${products.map((product) => product.barcode).join("+")}`,
        bundledParentClientSkuCode: `BUNDLE-${products.map((product) => product.clientSkuId).join("+")}`,
        childSkus: products.map(({ channelSkuCode, barcode, clientSkuId }) => ({
          channelSkuCode,
          barcode,
          clientSkuCode: clientSkuId,
          qty: 1,
        })),
      },
    ],
  };
}
