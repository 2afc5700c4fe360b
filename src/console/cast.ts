/**
 * The orders of the mock as a scenario knows them: under short names, with the products and the two warehouses of a
 * certification. What a scenario cannot say of an order is told.
 */
import type { ScenarioOrder } from "../scenario/scenario.js";
import type { Line } from "../scenario/step.js";
import { isToConsumer, type Order } from "../simulator/state/order.js";
import { orderKey } from "../simulator/state/place.js";
import type { StateView } from "../simulator/state/state.js";
import type { OrderKey } from "./life-of-order.js";

export interface CastOrder {
  /** A, B, C, … */
  readonly name: string;
  readonly order: Order;
  readonly definition: ScenarioOrder;
}

/** Highest number of a product, and most of it in one line, that a scenario file may say. */
const assortment = 350;
const mostOfLine = 1000;
const warehouses = ["WH1", "WH2"] as const;

export class Cast {
  readonly orders: readonly CastOrder[];
  /** Products under other names than the mock's: the mock's code, and the scenario's. */
  readonly renamed = new Map<string, string>();
  readonly #leftOut: (text: string) => void;
  readonly #skus = new Map<string, string>();
  readonly #places = new Map<string, (typeof warehouses)[number]>();

  /** @param leftOut hears what cannot be said */
  constructor(
    keys: readonly OrderKey[],
    state: Pick<StateView, "orders">,
    leftOut: (text: string) => void,
  ) {
    this.#leftOut = leftOut;
    const known = keys.flatMap((key) => {
      const order = state.orders.get(orderKey(key));
      if (order === undefined)
        leftOut(
          `The OMS knows no order ${key.orderCode} at ${key.locationCode} in channel ${key.channelName}.`,
        );
      return order ?? [];
    });
    this.#placeAll(known);
    this.#nameProducts(known);
    const cast: CastOrder[] = [];
    for (const order of known) {
      const place = this.#placeOf(order);
      const kin = cast.find((one) => kinship(one.order, order) !== undefined);
      const same = cast.some(
        (one) =>
          one.order.orderCode === order.orderCode &&
          one.definition.location === place,
      );
      if (same) {
        leftOut(
          `Order ${order.orderCode} at ${order.locationCode} in channel ${order.channelName}: a certification has one channel, and another order of this code at this place.`,
        );
        continue;
      }
      cast.push({
        name: nameOf(cast.length),
        order,
        definition: this.#define(order, place, kin),
      });
    }
    this.orders = cast;
  }

  find(key: OrderKey): CastOrder | undefined {
    return this.orders.find(({ order }) => orderKey(order) === orderKey(key));
  }

  /** Those that a call names by code; the place is compared where the call says one. */
  named(
    codes: readonly string[],
    { locationCode, channelName }: Partial<OrderKey>,
  ): CastOrder[] {
    return this.orders.filter(
      ({ order }) =>
        codes.includes(order.orderCode) &&
        (locationCode ?? order.locationCode) === order.locationCode &&
        (channelName ?? order.channelName) === order.channelName,
    );
  }

  /** Quantities by the mock's codes, as lines by the scenario's; those without a quantity are left out. */
  lines(quantities: ReadonlyMap<string, number>): Line[] {
    return [...quantities].flatMap(([code, quantity]) => {
      const sku = this.#skus.get(code);
      return sku === undefined || !(quantity >= 1)
        ? []
        : [{ sku, quantity: Math.min(Math.trunc(quantity), mostOfLine) }];
    });
  }

  #placeAll(orders: readonly Order[]): void {
    const codes = [...new Set(orders.map(({ locationCode }) => locationCode))];
    const free = warehouses.filter((place) => !codes.includes(place));
    for (const code of codes) {
      const own = warehouses.find((place) => place === code);
      const place = own ?? free.shift();
      if (place === undefined)
        this.#leftOut(
          `Location ${code}: a certification has two warehouses, so its orders are at WH1.`,
        );
      this.#places.set(code, place ?? "WH1");
    }
  }

  #placeOf({ locationCode }: Order): (typeof warehouses)[number] {
    return this.#places.get(locationCode) ?? "WH1";
  }

  /** A product keeps its name if a certification has it; the others get the first ones that are free. */
  #nameProducts(orders: readonly Order[]): void {
    const codes = new Set(
      orders.flatMap(({ lines }) => lines.map((line) => line.channelSkuCode)),
    );
    let next = 1;
    for (const code of codes) if (isOwn(code)) this.#skus.set(code, code);
    for (const code of codes) {
      if (isOwn(code)) continue;
      while (codes.has(`SKU-${next}`)) next += 1;
      if (next > assortment) {
        this.#leftOut(
          `Product ${code}: a certification has ${assortment} products only.`,
        );
        continue;
      }
      this.#skus.set(code, `SKU-${next}`);
      this.renamed.set(code, `SKU-${next}`);
      next += 1;
    }
  }

  #define(
    order: Order,
    location: (typeof warehouses)[number],
    kin: CastOrder | undefined,
  ): ScenarioOrder {
    const lines = order.lines.flatMap(({ channelSkuCode, ordered }) =>
      this.lines(new Map([[channelSkuCode, ordered]])),
    );
    this.#tellFeatures(order);
    const payment = order.form.paymentMethod === "COD" ? "COD" : "NCOD";
    const spelling = kin && kinship(kin.order, order);
    return {
      lines: lines,
      kind: isToConsumer(order) ? "B2C" : "B2B",
      payment,
      location,
      ...(kin === undefined ? {} : { codeOf: kin.name }),
      ...(spelling === undefined || spelling === "same" ? {} : { spelling }),
    };
  }

  #tellFeatures({ orderCode, form, definitions, lines }: Order): void {
    const features = [
      form.onHold && "it came in on hold",
      form.isPriority && "it has priority",
      form.gift && "it is a gift",
      form.orderType !== "SO" && `its type is ${form.orderType}`,
      form.parentOrderCode && `it belongs to ${form.parentOrderCode}`,
      form.orderCustomAttributes && "it has custom attributes",
      definitions.bundledSkuDefinitions?.length && "it has bundles",
      definitions.virtualSkuDefinitions?.length && "it has virtual products",
      lines.some(({ ordered }) => ordered > mostOfLine) &&
        `a line has more than ${mostOfLine} pieces`,
    ].filter((one) => typeof one === "string" && one !== "");
    if (features.length > 0)
      this.#leftOut(
        `Order ${orderCode}: ${features.join(", ")}; a scenario file cannot say that.`,
      );
  }
}

function isOwn(code: string): boolean {
  const number = Number(/^SKU-([1-9]\d{0,2})$/.exec(code)?.[1]);
  return number >= 1 && number <= assortment;
}

/** How the code of one order is written after that of another. */
function kinship(
  one: Order,
  other: Order,
): "same" | "lower-case" | "leading-zero" | undefined {
  if (one.orderCode === other.orderCode) return "same";
  if (one.orderCode.toLowerCase() === other.orderCode) return "lower-case";
  return `0${one.orderCode}` === other.orderCode ? "leading-zero" : undefined;
}

/** A … Z, then A1, B1, … */
function nameOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}
