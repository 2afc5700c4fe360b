/** The messages to the partners: listing them, sending one again. */
import { omsError } from "../../../contract/errors.js";
import type { Oms } from "../../oms.js";
import { endpointNameOf } from "../../outbound/call.js";
import type {
  Attempt,
  AttemptFault,
  Delivery,
} from "../../outbound/delivery.js";
import type { MessageFamily } from "../../message.js";
import { ok, time, timeOrNull, type ControlHandler } from "./handler.js";
import { page } from "./query.js";

const states = [
  "queued",
  "delivering",
  "delivered",
  "failed",
  "parked",
  "held",
] as const;
type KitState = (typeof states)[number];

const families = {
  order: "outward-order",
  return: "return-order",
  cancellation: "seller-cancellation",
  posting: "sales-posting",
} as const satisfies Record<MessageFamily, string>;

export const listMessages: ControlHandler = ({ oms, query }) => {
  const orderCode = query.text("order");
  const eventType = query.text("eventType");
  const state = query.choice("state", states);
  const limit = query.limit();
  if (query.error !== undefined) return { error: query.error };
  const deliveries = oms.dispatcher.deliveries({
    ...(orderCode === undefined ? {} : { orderCode }),
    ...(eventType === undefined ? {} : { eventType }),
  });
  const { total, shown } = page(
    deliveries,
    (delivery) => state === undefined || stateOf(delivery) === state,
    limit,
    (delivery) => show(oms, delivery),
  );
  return ok({ total, messages: shown });
};

export const redeliverMessage: ControlHandler = ({ oms, parameters, body }) => {
  const messageKey = parameters["messageKey"] ?? "";
  const { copies = 1, together = false } = (body ?? {}) as {
    copies?: number;
    together?: boolean;
  };
  const delivery = oms.dispatcher.delivery(messageKey);
  if (delivery === undefined)
    return {
      error: omsError("unknownSubject", `messageKey: no message ${messageKey}`),
    };
  const { message } = delivery;
  if (addressOf(oms, delivery) === null) {
    const missing = `endpoints.${endpointNameOf(message)}: ${message.tenant} has no address for this message`;
    return { error: omsError("notAllowedNow", missing) };
  }
  // Nobody waits for it: how it went stands in the list of messages and in the history.
  sendAgain(oms, messageKey, copies, together).catch(() => undefined);
  return { status: 202, body: { messageKey, copies } };
};

async function sendAgain(
  oms: Oms,
  key: string,
  copies: number,
  together: boolean,
): Promise<void> {
  const fault: AttemptFault = together
    ? {
        fault: "F2",
        description: "copies of one message together, asked for by hand",
      }
    : { fault: "F1", description: "the same message again, asked for by hand" };
  if (together) await oms.dispatcher.attemptTogether(key, copies, fault);
  else
    for (let copy = 0; copy < copies; copy += 1)
      await oms.dispatcher.attempt(key, fault);
}

function show(oms: Oms, delivery: Delivery): unknown {
  const { message } = delivery;
  return {
    messageKey: message.key,
    family: families[message.family],
    eventType: message.eventType,
    orderCode: message.orderCode,
    returnOrderCode: message.returnOrderCode ?? null,
    locationCode: message.locationCode,
    channelName: message.channelName,
    messageId: message.messageId,
    state: stateOf(delivery),
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
function stateOf(delivery: Delivery): KitState {
  return delivery.state === "queued" && delivery.nextAttemptAt !== undefined
    ? "failed"
    : delivery.state;
}

function addressOf(oms: Oms, { message }: Delivery): string | null {
  const address = oms.endpointsOf(message.tenant)?.[endpointNameOf(message)];
  return address === undefined ? null : oms.redaction.url(address);
}
