/** Makes one order from what a person cares to say about it. */
import { omsError } from "../../../contract/errors.js";
import type { Oms } from "../../oms.js";
import { sellerFor } from "../../orders/make-orders.js";
import {
  placeInState,
  statesOfPlaces,
  writtenOut,
  type WishedLine,
} from "../../orders/short-order.js";
import type { Tenant } from "../../settings.js";
import { listingOf } from "../../state/listings.js";
import type { OrderForm } from "../../state/order.js";
import type { MasterProduct } from "../../state/state.js";
import {
  listInventory,
  placesOfOrder,
  type OrderView,
} from "../../state/views.js";
import { findOrder, ordersOf, type Found } from "./find.js";
import type { BodyOf } from "./handler.js";
import { refusalOf } from "./refusal.js";

type Wish = BodyOf<"createOrder">;

/** An order written out in full, not sent yet. */
export interface DraftOrder {
  /** The marketplace that would send it. */
  readonly seller: Tenant;
  readonly locationCode: string;
  /** The body of `POST /orders/outward`. */
  readonly body: OrderForm;
}

export function createShortOrder(oms: Oms, wish: Wish): Found<OrderView> {
  const drafted = draftShortOrder(oms, wish);
  if (!drafted.ok) return drafted;
  const { seller, locationCode, body } = drafted.subject;
  const executed = oms.execute({
    type: "createOutwardOrder",
    tenant: seller,
    body,
    skuDefinitions: {
      ...(wish.virtualSkuDefinitions === undefined
        ? {}
        : { virtualSkuDefinitions: wish.virtualSkuDefinitions }),
      ...(wish.bundledSkuDefinitions === undefined
        ? {}
        : { bundledSkuDefinitions: wish.bundledSkuDefinitions }),
    },
  });
  const channelName = seller.channels[0] ?? "";
  return executed.ok
    ? findOrder(oms, body.orderCode, { locationCode, channelName })
    : {
        ok: false,
        error: refusalOf(
          executed.error,
          "choose another code, or leave it out",
        ),
      };
}

/** Fills in what the wish leaves open, with the next code of the session. */
export function draftShortOrder(oms: Oms, wish: Wish): Found<DraftOrder> {
  const { shippingState = "Karnataka" } = wish;
  const market = sellerFor(oms.settings, wish);
  if (!market.ok) return market;
  const { seller } = market;
  const locationCode = wish.locationCode ?? seller.locations[0] ?? "";
  const channelName = seller.channels[0] ?? "";
  const place = placeInState(shippingState);
  if (place === undefined)
    return refused(
      `shippingState: ${shippingState} is not one of ${statesOfPlaces.join(", ")}`,
    );
  const number = oms.takeOrderNumber();
  const orderCode = wish.orderCode ?? freeCode(oms, number);
  const exists = ordersOf(oms, orderCode).some(
    (order) =>
      order.locationCode === locationCode && order.channelName === channelName,
  );
  if (exists) {
    const text = `orderCode: ${orderCode} exists at location ${locationCode} already; choose another code, or leave it out`;
    return { ok: false, error: omsError("conflict", text) };
  }
  const lines = wish.lines ?? anyLine(oms, locationCode, channelName, number);
  if (lines.length === 0)
    return refused(
      `lines: no product is listed in channel ${channelName} at location ${locationCode}; name one that the vendor has listed`,
    );
  const body = writtenOut(
    { ...wish, orderCode, locationCode, lines },
    {
      at: oms.clock.now(),
      place,
      productOf: (sku) => productOf(oms, seller, sku),
    },
  );
  return { ok: true, subject: { seller, locationCode, body } };
}

/** A code that nobody has stated before the mock came to it. */
function freeCode(oms: Oms, number: number): string {
  const code = `${oms.settings.codePrefix}ORD-${oms.seed}-${number}`;
  return placesOfOrder(oms.state, code).length === 0
    ? code
    : freeCode(oms, oms.takeOrderNumber());
}

/** One piece of a product that is in stock, another one for each order; where nothing is, of any. */
function anyLine(
  oms: Oms,
  locationCode: string,
  channelName: string,
  number: number,
): WishedLine[] {
  const listed = [...listInventory(oms.state)].filter(
    (one) =>
      one.locationCode === locationCode && one.channelName === channelName,
  );
  const stocked = listed.filter(({ available }) => available > 0);
  const choice = stocked.length > 0 ? stocked : listed;
  const chosen = choice[(number - 1) % choice.length];
  return chosen === undefined
    ? []
    : [{ channelSkuCode: chosen.channelSkuCode }];
}

function productOf(
  oms: Oms,
  seller: Tenant,
  channelSkuCode: string,
): MasterProduct | undefined {
  const listing = listingOf(oms.state, seller, channelSkuCode);
  return listing && oms.state.products.get(listing.barcode);
}

function refused(text: string): Found<never> {
  return { ok: false, error: omsError("invalidBody", text) };
}
