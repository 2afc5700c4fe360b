/** An order body from given lines: deterministic, for scenarios and tests. The addresses are made up, the places are not. */
import type { OrderForm } from "../state/order.js";
import { writeTime } from "../timestamp.js";

export interface PlainLine {
  readonly channelSkuCode: string;
  readonly quantity: number;
  /** The order code with the number of the line, where nothing is said. */
  readonly orderItemCode?: string;
  /** In rupees with tax; 560 where nothing is said. */
  readonly sellingPricePerUnit?: number;
}

/** `at` is the moment at which the customer ordered, in milliseconds since the epoch. */
export type PlainOrderOptions = Partial<
  Omit<OrderForm, "orderCode" | "orderItems">
> & { readonly at: number };

const minute = 60_000;
const day = 24 * 60 * minute;

const customer = {
  name: "Asha Rao",
  line1: "12 Lake Road",
  line2: "Domlur Layout",
  line3: null,
  city: "Bengaluru",
  state: "Karnataka",
  zip: "560071",
  country: "India",
  email: "asha.rao@example.com",
  phone: "9880012345",
} as const;

export function plainOrder(
  orderCode: string,
  lines: readonly PlainLine[],
  { at, ...stated }: PlainOrderOptions,
): OrderForm {
  return {
    parentOrderCode: null,
    orderCode,
    orderTime: writeTime(at),
    orderType: "SO",
    onHold: false,
    isPriority: false,
    gift: false,
    qcStatus: "PASS",
    dispatchByTime: writeTime(at + day),
    startProcessingTime: writeTime(at + 5 * minute),
    paymentMethod: "NCOD",
    isSplitRequired: false,
    packType: "PIECE",
    shippingAddress: customer,
    billingAddress: customer,
    orderItems: lines.map((line, index) => ({
      channelSkuCode: line.channelSkuCode,
      orderItemCode: line.orderItemCode ?? `${orderCode}-${index + 1}`,
      quantity: line.quantity,
      sellerDiscountPerUnit: 0,
      channelDiscountPerUnit: 0,
      sellingPricePerUnit: line.sellingPricePerUnit ?? 560,
      shippingChargePerUnit: 0,
      giftOptions: null,
      minExpiry: null,
    })),
    orderCustomAttributes: null,
    ...stated,
  };
}
