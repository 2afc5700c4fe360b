/**
 * Orders as a marketplace would send them, with invented customers: the same seed, products and time give the same
 * orders, whatever else is generated meanwhile. Everything varies that a vendor has to cope with: place, script,
 * payment, priority, gifts, consumers and businesses, sales and stock transfers, several lines, two lines of one
 * product, large quantities, discounts, stated taxes, virtual and bundled products.
 */
import type { Faker } from "@faker-js/faker";
import { rupees } from "../money.js";
import type { Product } from "../settings.js";
import type { VirtualSkuDefinition } from "../state/bodies.js";
import type { OrderForm, SkuDefinitions } from "../state/order.js";
import { totalOf } from "../state/tax.js";
import { writeTime } from "../timestamp.js";
import { address, chance } from "./buyers.js";
import { breakup, orderLines, type Line } from "./order-lines.js";
import { bundleOf, virtualProducts } from "./sku-definitions.js";

export interface OrderGeneration {
  readonly seed: number;
  readonly count: number;
  /** What can be ordered; at least one. */
  readonly products: readonly Product[];
  /** The moment of the last order, in milliseconds since the epoch; the others were placed before it. */
  readonly at: number;
  /** Over how many milliseconds they were placed: seven minutes for each, at most twelve hours, where nothing is said. */
  readonly spanMs?: number;
  /** The share of orders on hold, 0 to 1; none where nothing is said, for such an order waits until somebody releases it. */
  readonly onHoldShare?: number;
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
  const faker = await ownFaker();
  const virtual = virtualProducts(generation.products);
  const first = generation.firstNumber ?? 1;
  return Array.from({ length: generation.count }, (_, index) => {
    const number = first + index;
    // Each number has its own beginning, so an order does not depend on how many are made with it.
    faker.seed([generation.seed, number]);
    const ordered = timeOf(generation, index, faker);
    return oneOrder(faker, generation, { number, ordered, virtual });
  });
}

/** The library's own instance is everybody's: whoever seeds it changes what others draw. */
async function ownFaker(): Promise<Faker> {
  const { faker: shared } = await import("@faker-js/faker/locale/en_IN");
  const Own = shared.constructor as typeof Faker;
  return new Own({ locale: shared.rawDefinitions });
}

const minute = 60_000;
const hour = 60 * minute;

/** When the order was placed: one after the other, the last one at most five minutes ago. */
function timeOf(
  { at, count, spanMs }: OrderGeneration,
  index: number,
  faker: Faker,
): number {
  const step = (spanMs ?? Math.min(count * 7 * minute, 12 * hour)) / count;
  const late = faker.number.float() * Math.min(step, 5 * minute);
  return Math.floor(at - (count - 1 - index) * step - late);
}

interface Particulars {
  readonly number: number;
  /** In milliseconds since the epoch. */
  readonly ordered: number;
  readonly virtual: ReadonlyMap<string, VirtualSkuDefinition>;
}

function oneOrder(
  faker: Faker,
  generation: OrderGeneration,
  { number, ordered, virtual }: Particulars,
): GeneratedOrder {
  const orderCode = `${generation.codePrefix ?? ""}ORD-${generation.seed}-${number}`;
  const business = chance(faker, 0.15);
  const shippingAddress = address(faker, business);
  const billingAddress = chance(faker, 0.85)
    ? shippingAddress
    : address(faker, business);
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
    orderType: business && chance(faker, 0.3) ? "STO" : "SO",
    onHold: chance(faker, generation.onHoldShare ?? 0),
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
  return {
    body,
    skuDefinitions: definitionsOf(lines, virtual, chance(faker, 0.15)),
  };
}

/** A virtual product is one in every order; a bundle is an offer that some orders took. */
function definitionsOf(
  lines: readonly Line[],
  virtual: Particulars["virtual"],
  bundled: boolean,
): SkuDefinitions {
  const products = [...new Set(lines.map((line) => line.product))];
  const definitions = products.flatMap(
    ({ channelSkuCode }) => virtual.get(channelSkuCode) ?? [],
  );
  if (definitions.length > 0) return { virtualSkuDefinitions: definitions };
  return bundled ? bundleOf(products) : {};
}
