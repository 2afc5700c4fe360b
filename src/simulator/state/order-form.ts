/** What the OMS keeps of a body: the documented fields. Anything else that a channel sends along is ignored. */
import { rewriteTime } from "../timestamp.js";
import type { Address } from "./bodies.js";
import { fullAddress } from "./messages/addresses.js";
import type { OrderForm } from "./order.js";
import type { ReturnForm } from "./return-order.js";

/** Times are written in one form, so that two spellings of the same moment are the same data. */
export function orderForm(body: OrderForm): OrderForm {
  return {
    parentOrderCode: body.parentOrderCode ?? null,
    locationCode: body.locationCode ?? null,
    orderCode: body.orderCode,
    orderTime: rewriteTime(body.orderTime),
    orderType: body.orderType,
    onHold: body.onHold,
    isPriority: body.isPriority ?? false,
    gift: body.gift ?? false,
    qcStatus: body.qcStatus ?? null,
    dispatchByTime: rewriteTime(body.dispatchByTime),
    startProcessingTime: rewriteTime(body.startProcessingTime),
    paymentMethod: body.paymentMethod,
    isSplitRequired: body.isSplitRequired ?? false,
    packType: body.packType ?? null,
    taxBreakupForms: (body.taxBreakupForms ?? []).map(
      ({ channelSkuId, baseSellingPricePerUnit, taxItemForms }) => ({
        channelSkuId,
        baseSellingPricePerUnit,
        taxItemForms: taxItemForms.map(({ type, rate, taxPerUnit }) => ({
          type,
          rate,
          taxPerUnit,
        })),
      }),
    ),
    shippingAddress: fullAddress(body.shippingAddress),
    billingAddress: fullAddress(body.billingAddress),
    orderItems: body.orderItems.map((item) => ({
      channelSkuCode: item.channelSkuCode,
      orderItemCode: item.orderItemCode,
      quantity: item.quantity,
      sellerDiscountPerUnit: item.sellerDiscountPerUnit ?? 0,
      channelDiscountPerUnit: item.channelDiscountPerUnit ?? 0,
      sellingPricePerUnit: item.sellingPricePerUnit,
      shippingChargePerUnit: item.shippingChargePerUnit ?? 0,
      giftOptions: item.giftOptions ?? null,
      minExpiry: item.minExpiry ?? null,
    })),
    orderCustomAttributes: body.orderCustomAttributes ?? null,
  };
}

export function returnForm(body: ReturnForm): ReturnForm {
  const time = body.returnOrderTime;
  return {
    forwardOrderCode: body.forwardOrderCode,
    returnOrderCode: body.returnOrderCode,
    locationCode: body.locationCode,
    returnOrderTime: typeof time === "string" ? rewriteTime(time) : null,
    orderItems: body.orderItems.map(({ itemCode, reason, channelSkuCode }) => ({
      itemCode,
      reason,
      channelSkuCode,
    })),
    orderType: body.orderType,
    awbNumber: body.awbNumber ?? null,
    transporter: body.transporter ?? null,
    pickupAddress: addressOrNull(body.pickupAddress),
    dropAddress: addressOrNull(body.dropAddress),
  };
}

function addressOrNull(address: Address | null | undefined): Address | null {
  return address === null || address === undefined
    ? null
    : fullAddress(address);
}
