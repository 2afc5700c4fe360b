/** A message to a partner as the control shows it. */
import type { MessageFamily } from "../../message.js";
import type { Oms } from "../../oms.js";
import { endpointNameOf } from "../../outbound/call.js";
import type { Attempt, Delivery } from "../../outbound/delivery.js";
import { time, timeOrNull } from "./handler.js";

export const messageStates = [
  "queued",
  "delivering",
  "delivered",
  "failed",
  "parked",
  "held",
] as const;
export type KitMessageState = (typeof messageStates)[number];

export const familyNames = {
  order: "outward-order",
  return: "return-order",
  cancellation: "seller-cancellation",
  posting: "sales-posting",
} as const satisfies Record<MessageFamily, string>;

export function showMessage(oms: Oms, delivery: Delivery): unknown {
  const { message } = delivery;
  return {
    messageKey: message.key,
    family: familyNames[message.family],
    tenant: message.tenant,
    eventType: message.eventType,
    orderCode: message.orderCode,
    returnOrderCode: message.returnOrderCode ?? null,
    locationCode: message.locationCode,
    channelName: message.channelName,
    messageId: message.messageId,
    state: messageStateOf(delivery),
    url: addressOf(oms, delivery),
    createdAt: time(delivery.createdAt),
    nextAttemptAt: timeOrNull(delivery.nextAttemptAt),
    attempts: delivery.attempts.map(showAttempt),
    body: JSON.parse(message.bodyText) as unknown,
  };
}

function showAttempt({
  number,
  exchange,
  acknowledged,
  problem,
}: Attempt): unknown {
  return {
    number,
    startedAt: time(exchange.at),
    finishedAt: time(exchange.at + exchange.durationMs),
    outcome: outcomeOf(exchange.ending, exchange.status, acknowledged),
    httpStatus: exchange.status,
    errorMessage: problem ?? null,
  };
}

function outcomeOf(
  ending: string,
  status: number | null,
  acknowledged: boolean,
): string {
  if (ending === "timeout") return "timeout";
  if (ending !== "answered" || status === null) return "connection-error";
  if (acknowledged) return "success";
  return status >= 200 && status < 300 ? "hidden-failure" : "http-error";
}

/** `failed` is a message that waits for another attempt. */
export function messageStateOf(delivery: Delivery): KitMessageState {
  return delivery.state === "queued" && delivery.nextAttemptAt !== undefined
    ? "failed"
    : delivery.state;
}

export function addressOf(oms: Oms, { message }: Delivery): string | null {
  const address = oms.endpointsOf(message.tenant)?.[endpointNameOf(message)];
  return address === undefined ? null : oms.redaction.url(address);
}

/** Why a message cannot be sent anywhere and what to do, or undefined. */
export function missingAddress(
  oms: Oms,
  delivery: Delivery,
): string | undefined {
  if (addressOf(oms, delivery) !== null) return undefined;
  const { message } = delivery;
  return `endpoints.${endpointNameOf(message)}: ${message.tenant} has no address for this message; give it one in the settings`;
}
