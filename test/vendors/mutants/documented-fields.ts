/** What a vendor knows that reads messages more strictly than it should. */
import { Refusal, fields } from "../shared/fields.js";

export const EVENT_FIELDS: readonly string[] = [
  "locationCode",
  "messageId",
  "orderCode",
  "parentOrderCode",
  "orderTime",
  "startProcessingTime",
  "requiredBy",
  "paymentMethod",
  "isPriority",
  "channelName",
  "eventType",
  "onHold",
  "orderCustomAttributes",
  "orderItems",
  "shippingAddress",
  "billingAddress",
  "virtualSkuDefinitions",
  "bundledSkuDefinitions",
];

export const POSTING_FIELDS: readonly string[] = [
  "partnerCode",
  "partnerLocationCode",
  "locationCode",
  "orderCode",
  "parentOrderCode",
  "isPriority",
  "channelName",
  "orderTime",
  "orderType",
  "messageId",
  "paymentMethod",
  "eventType",
  "eventTime",
  "omsOrderId",
  "turnAroundTime",
  "virtualSkuDefinitions",
  "bundledSkuDefinitions",
  "isSplitRequired",
  "shippingCharges",
  "channelType",
  "orderItems",
  "shipments",
  "shippingAddress",
  "billingAddress",
  "orderCustomAttributes",
];

/** Refuses a message with a field, at its top, that is not in the list. */
export function refuseOthers(body: unknown, known: readonly string[]): void {
  for (const name of Object.keys(fields(body, "message"))) {
    if (!known.includes(name)) throw new Refusal(400, `${name}: is not known`);
  }
}

/** Refuses a message with a null anywhere. */
export function refuseNulls(body: unknown): void {
  JSON.stringify(body, (name, value: unknown) => {
    if (value === null) throw new Refusal(400, `${name}: may not be null`);
    return value;
  });
}
