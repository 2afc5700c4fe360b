/** The messages to the partners: listing them, showing one, and letting one leave once more. */
import { omsError, type OmsError } from "../../../contract/errors.js";
import { documentedEvents } from "../../demo.js";
import type { Oms } from "../../oms.js";
import type {
  Attempt,
  AttemptFault,
  Delivery,
} from "../../outbound/delivery.js";
import { sellerCancellationType } from "../../state/messages/seller-cancellation.js";
import { unknownSubject, type Found } from "./find.js";
import {
  ok,
  type BodyOf,
  type ControlAnswer,
  type ControlCall,
  type ControlHandler,
} from "./handler.js";
import {
  messageStateOf,
  messageStates,
  missingAddress,
  showMessage,
} from "./message-view.js";
import { page } from "./query.js";

const knownEvents = [...documentedEvents, sellerCancellationType];

export const listMessages: ControlHandler = ({ oms, query }) => {
  const orderCode = query.text("order");
  const eventType = query.choice("eventType", knownEvents);
  const state = query.choice("state", messageStates);
  const part = query.part();
  if (query.error !== undefined) return { error: query.error };
  const deliveries = oms.dispatcher.deliveries({
    ...(orderCode === undefined ? {} : { orderCode }),
    ...(eventType === undefined ? {} : { eventType }),
  });
  const { total, shown } = page(
    deliveries,
    (delivery) => state === undefined || messageStateOf(delivery) === state,
    part,
    ({ message }) => [
      message.key,
      message.messageId,
      message.eventType,
      message.orderCode,
      message.returnOrderCode,
    ],
    (delivery) => showMessage(oms, delivery),
  );
  return ok({ total, messages: shown });
};

export const getMessage: ControlHandler = ({ oms, parameters }) => {
  const found = findMessage(oms, parameters["messageKey"] ?? "");
  return found.ok ? ok(showMessage(oms, found.subject)) : found;
};

export const redeliverMessage: ControlHandler = ({ oms, parameters, body }) => {
  const messageKey = parameters["messageKey"] ?? "";
  const { copies = 1, together = false } = (body ??
    {}) as BodyOf<"redeliverMessage">;
  const found = findMessage(oms, messageKey);
  if (!found.ok) return found;
  const missing = missingAddress(oms, found.subject);
  if (missing !== undefined) return { error: omsError("conflict", missing) };
  // Nobody waits for it: how it went stands in the list of messages and in the history.
  sendAgain(oms, messageKey, copies, together).catch(() => undefined);
  return { status: 202, body: { messageKey, copies } };
};

export const releaseMessage: ControlHandler = (call) =>
  queueAgain(call, "held");

export const retryMessage: ControlHandler = (call) =>
  queueAgain(call, "parked");

/** Puts a message back into its queue, if it rests where the call says. */
function queueAgain(
  { oms, parameters }: ControlCall,
  resting: "held" | "parked",
): ControlAnswer {
  const messageKey = parameters["messageKey"] ?? "";
  const found = findMessage(oms, messageKey);
  if (!found.ok) return found;
  const problem =
    found.subject.state === resting
      ? missingAddress(oms, found.subject)
      : `messageKey: ${messageKey} is ${messageStateOf(found.subject)}, this is for a ${resting} message only; send it once more with POST /_kit/messages/${encodeURIComponent(messageKey)}/redeliver`;
  if (problem !== undefined) return { error: omsError("conflict", problem) };
  oms.queueAgain(messageKey);
  const { subject } = found;
  const now = oms.dispatcher.delivery(messageKey) ?? subject;
  return { status: 202, body: showMessage(oms, now) };
}

function findMessage(oms: Oms, code: string): Found<Delivery> {
  const delivery = oms.dispatcher.delivery(code);
  if (delivery !== undefined) return { ok: true, subject: delivery };
  const error: OmsError = unknownSubject({
    field: "messageKey",
    code,
    noun: "message",
    list: "/_kit/messages",
  });
  return { ok: false, error };
}

/** Sends so many copies of a message, one after the other or at the same moment, and waits for all of them. */
export async function sendAgain(
  oms: Oms,
  key: string,
  copies: number,
  together: boolean,
): Promise<Attempt[]> {
  const fault: AttemptFault = together
    ? {
        fault: "F2",
        description: "copies of one message together, asked for by hand",
      }
    : { fault: "F1", description: "the same message again, asked for by hand" };
  if (together) return oms.dispatcher.attemptTogether(key, copies, fault);
  const attempts: Attempt[] = [];
  for (let copy = 0; copy < copies; copy += 1)
    attempts.push(await oms.dispatcher.attempt(key, fault));
  return attempts;
}
