/** An order of the channel enters the OMS; with its stock at hand it is announced at once, otherwise it waits. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import { readTime } from "../../timestamp.js";
import { allocate } from "../allocation.js";
import { sameData } from "../canonical.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import type { Listing } from "../fact.js";
import type { Order, OrderForm, OrderLine, SkuDefinitions } from "../order.js";
import { orderForm } from "../order-form.js";
import { keyOf } from "../table.js";
import { foreignScope, ownOrder, repeated } from "../tenancy.js";

/** Lines are replaced and never changed, so all new ones share it. */
const nothingCancelled: OrderLine["cancelled"] = Object.freeze({
  customer: 0,
  seller: 0,
  sellerReject: 0,
});

export function createOutwardOrder(
  draft: Draft,
  tenant: Tenant,
  body: OrderForm,
  definitions: SkuDefinitions = {},
): Decision {
  const locationCode = body.locationCode ?? tenant.locations[0];
  const [channelName] = tenant.channels;
  if (locationCode === undefined)
    return draft.refuse(
      omsError("invalidBody", "locationCode: this account has no location"),
    );
  if (channelName === undefined)
    return draft.refuse(
      omsError("invalidBody", "channelName: this account has no channel"),
    );
  const foreign = foreignScope(tenant, { locationCode });
  if (foreign !== null) return draft.refuse(foreign);
  const form = orderForm(body);
  const { orderCode } = form;
  const known = ownOrder(draft.state, tenant, { locationCode, orderCode });
  if (known !== undefined) {
    return known.channelName === channelName && sameData(known.form, form)
      ? draft.accept()
      : draft.refuse(
          omsError(
            "otherContent",
            `orderCode: ${orderCode} exists at location ${locationCode} with other data`,
          ),
        );
  }
  const listings = listingsOf(draft, channelName, form);
  const violations = [
    ...repeated(
      "orderItemCode",
      form.orderItems.map((item) => item.orderItemCode),
    ),
    ...unreadableTimes(form),
    ...unlisted(channelName, form, listings),
  ];
  if (violations.length > 0)
    return draft.refuse(omsError("invalidBody", ...violations));

  const order: Order = {
    orderCode,
    locationCode,
    channelName,
    omsOrderId: draft.state.counters.orders + 1,
    createdAt: draft.now,
    form,
    definitions,
    allocatedAt: null,
    completedAt: null,
    onHold: form.onHold,
    lines: linesFor(draft, form, listings),
    shipmentCodes: [],
    pickListIds: [],
    returnOrderCodes: [],
    sellerTotals: [],
  };
  draft.record({ type: "orderCreated", order });
  allocate(draft, order);
  return draft.accept();
}

function unreadableTimes(form: OrderForm): string[] {
  const { orderTime, startProcessingTime, dispatchByTime } = form;
  return Object.entries({ orderTime, startProcessingTime, dispatchByTime })
    .filter(([, time]) => readTime(time) === null)
    .map(([field, time]) => `${field}: ${time} is not a point in time`);
}

/** Of each line, undefined where the channel does not sell it. */
function listingsOf(
  draft: Draft,
  channelName: string,
  form: OrderForm,
): (Listing | undefined)[] {
  return form.orderItems.map((item) =>
    draft.state.listings.get(keyOf(channelName, item.channelSkuCode)),
  );
}

function unlisted(
  channelName: string,
  form: OrderForm,
  listings: readonly (Listing | undefined)[],
): string[] {
  return form.orderItems
    .filter((_item, index) => listings[index] === undefined)
    .map(
      (item) =>
        `channelSkuCode: ${item.channelSkuCode} is not listed in channel ${channelName}`,
    );
}

function linesFor(
  draft: Draft,
  form: OrderForm,
  listings: readonly (Listing | undefined)[],
): OrderLine[] {
  return form.orderItems.map((item, index) => {
    const barcode = listings[index]?.barcode ?? "";
    const product = draft.state.products.get(barcode);
    return {
      omsItemId: draft.state.counters.items + index + 1,
      orderItemCode: item.orderItemCode,
      channelSkuCode: item.channelSkuCode,
      barcode,
      clientSkuId: product?.clientSkuId ?? "",
      gstRate: product?.gstRate ?? 0,
      price: {
        selling: item.sellingPricePerUnit,
        channelDiscount: item.channelDiscountPerUnit ?? 0,
        sellerDiscount: item.sellerDiscountPerUnit ?? 0,
        shipping: item.shippingChargePerUnit ?? 0,
      },
      ordered: item.quantity,
      packed: 0,
      cancelled: nothingCancelled,
    };
  });
}
