/**
 * An order body from the little that a person cares to say: everything else is filled in, and the same wish at the same
 * time gives the same body.
 */
import { rupees } from "../money.js";
import type { Address } from "../state/bodies.js";
import type { OrderForm } from "../state/order.js";
import type { MasterProduct } from "../state/state.js";
import { ratesFor, taxed, totalOf } from "../state/tax.js";
import { places, type Place } from "./places.js";
import { plainOrder } from "./plain-order.js";

export interface WishedLine {
  readonly channelSkuCode: string;
  /** One where nothing is said. */
  readonly quantity?: number;
  /** In rupees with tax; from the product master where nothing is said. */
  readonly sellingPricePerUnit?: number;
  readonly orderItemCode?: string;
}

export interface WishedOrder {
  readonly orderCode: string;
  readonly locationCode: string;
  readonly lines: readonly WishedLine[];
  readonly parentOrderCode?: string;
  readonly paymentMethod?: "COD" | "NCOD";
  readonly onHold?: boolean;
  readonly isPriority?: boolean;
  readonly orderType?: string;
  readonly business?: boolean;
  readonly gift?: boolean;
}

export interface OrderSurroundings {
  /** The moment at which the customer orders, in milliseconds since the epoch. */
  readonly at: number;
  /** Where the buyer lives. */
  readonly place: Place;
  readonly productOf: (channelSkuCode: string) => MasterProduct | undefined;
}

/** States in which an invented buyer can live. */
export const statesOfPlaces: readonly string[] = [
  ...new Set(places.map(({ state }) => state)),
];

/** The first city of a state, by the name of the state in any case. */
export function placeInState(state: string): Place | undefined {
  const name = state.trim().toLowerCase();
  return places.find((place) => place.state.toLowerCase() === name);
}

export function writtenOut(
  wish: WishedOrder,
  { at, place, productOf }: OrderSurroundings,
): OrderForm {
  const { business = false, gift = false } = wish;
  const buyer = buyerIn(place, business);
  const body = plainOrder(
    wish.orderCode,
    wish.lines.map((line) => ({
      ...line,
      quantity: line.quantity ?? 1,
      ...priceOf(line, productOf(line.channelSkuCode), place),
    })),
    {
      at,
      locationCode: wish.locationCode,
      parentOrderCode: wish.parentOrderCode ?? null,
      orderType: wish.orderType ?? "SO",
      onHold: wish.onHold ?? false,
      isPriority: wish.isPriority ?? false,
      gift,
      paymentMethod: wish.paymentMethod ?? "NCOD",
      packType: business ? "BULK" : "PIECE",
      shippingAddress: buyer,
      billingAddress: buyer,
    },
  );
  if (!gift) return body;
  const giftOptions = { wrap: "red paper", message: "With best wishes" };
  return {
    ...body,
    orderItems: body.orderItems.map((item) => ({ ...item, giftOptions })),
  };
}

function priceOf(
  { sellingPricePerUnit }: WishedLine,
  product: MasterProduct | undefined,
  { state }: Place,
): { readonly sellingPricePerUnit?: number } {
  if (sellingPricePerUnit !== undefined) return { sellingPricePerUnit };
  if (product === undefined) return {};
  const price = taxed(product.basePrice, ratesFor(product.gstRate, state));
  return { sellingPricePerUnit: rupees(totalOf(price)) };
}

function buyerIn({ city, state, pins }: Place, business: boolean): Address {
  return {
    name: business ? "Rao Traders" : "Asha Rao",
    line1: business ? "Shop 12, Rao Complex" : "12 Lake Road",
    line2: "Gandhi Nagar",
    line3: null,
    city,
    state,
    zip: String(pins[0]),
    country: "India",
    email: "asha.rao@example.com",
    phone: "9880012345",
  };
}
