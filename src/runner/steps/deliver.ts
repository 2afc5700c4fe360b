/** Delivering messages: plainly, again, together, out of order, with another body, with a lost answer. */
import { list, messageRef, type DeliverStep } from "../../scenario/step.js";
import type { OutgoingMessage } from "../../simulator/message.js";
import type {
  Attempt,
  AttemptFault,
} from "../../simulator/outbound/delivery.js";
import { wrongCredentials } from "../../simulator/outbound/credentials.js";
import { CutShort } from "../problems.js";
import type { Stage } from "../stage.js";
import { waitFor } from "../waiting.js";
import { variantOf } from "../variants.js";

/** Waits before the second, third, … try of a message that was not acknowledged, in milliseconds. */
const retryDelays = [150, 400, 1_000];
/** The same while a backlog is worked off: a vendor may put off what is too much at once. */
const patientDelays = [...retryDelays, 2_000, 4_000];

/** Each message once the one before was dealt with, repeated until acknowledged or until the tries are used up. */
export async function deliverInTurn(
  stage: Stage,
  messages: readonly OutgoingMessage[],
  delays = retryDelays,
): Promise<void> {
  for (const message of messages)
    if (!(await deliverUntilAcknowledged(stage, message, delays)))
      throw new CutShort(
        `the vendor did not acknowledge ${message.eventType} of ${message.orderCode}, however often it was delivered`,
      );
}

/** As `deliverInTurn`, for the messages of many orders: the orders side by side, at most so many at a time. */
export async function deliverSideBySide(
  stage: Stage,
  orders: readonly (readonly OutgoingMessage[])[],
  concurrency: number,
): Promise<void> {
  await sideBySide(orders, concurrency, (messages) =>
    deliverInTurn(stage, messages, patientDelays),
  );
}

/** The orders side by side; one that fails stops none that has begun. */
async function sideBySide(
  orders: readonly (readonly OutgoingMessage[])[],
  concurrency: number,
  dealWith: (messages: readonly OutgoingMessage[]) => Promise<void>,
): Promise<void> {
  const waiting = [...orders];
  const workers = Array.from({ length: concurrency }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await dealWith(next);
  });
  const ended = await Promise.allSettled(workers);
  for (const result of ended)
    if (result.status === "rejected") throw result.reason;
}

/** False when the tries were used up. */
async function deliverUntilAcknowledged(
  stage: Stage,
  message: OutgoingMessage,
  delays = retryDelays,
): Promise<boolean> {
  const { oms } = stage.ground;
  let putOff = true;
  for (const [index, delay] of [0, ...delays].entries()) {
    // A clear no is not asked about for longer than usual.
    if (index > retryDelays.length && !putOff) return false;
    if (delay > 0) await waitFor(stage, "repetition", delay);
    stage.sent.add(message.key);
    const attempt = await oms.dispatcher.attempt(
      message.key,
      orderFault(stage, message),
    );
    if (attempt.acknowledged) return true;
    if (attempt.exchange.ending === "timeout")
      throw new CutShort(
        `the vendor did not answer ${message.eventType} of ${message.orderCode} in time`,
      );
    refuseGone(stage);
    putOff = asksToComeAgain(attempt.exchange.status);
  }
  if (!putOff) stage.refused.add(message.key);
  return false;
}

/**
 * What was never acknowledged is sent again, as Increff's jobs would: oldest first, a refused order holds up no other.
 */
export async function catchUp(stage: Stage): Promise<void> {
  const missing = stage.messages.filter(
    (message) => stage.sent.has(message.key) && !stage.isDelivered(message),
  );
  const orders = new Map<string, OutgoingMessage[]>();
  for (const message of missing)
    orders.set(message.orderCode, [
      ...(orders.get(message.orderCode) ?? []),
      message,
    ]);
  const { concurrency } = stage.ground.oms.settings.delivery;
  await sideBySide([...orders.values()], concurrency, async (messages) => {
    for (const one of messages) {
      const delays = stage.refused.has(one.key) ? [] : retryDelays;
      await deliverUntilAcknowledged(stage, one, delays);
    }
  });
}

export async function deliver(stage: Stage, step: DeliverStep): Promise<void> {
  const messages = list(step.deliver).map((ref) =>
    stage.message(messageRef(ref)),
  );
  const copies = step.copies ?? 1;
  if (step.together === true) {
    const group = messages.flatMap((message) => {
      const fault = faultOf(stage, step, message) ?? {
        fault: "F2",
        description: "messages released together",
      };
      return Array.from({ length: copies }, () => ({
        key: message.key,
        fault,
      }));
    });
    for (const message of messages) stage.sent.add(message.key);
    check(stage, await stage.ground.oms.dispatcher.attemptGroup(group));
    return;
  }
  for (const message of messages)
    for (let copy = 0; copy < copies; copy += 1) {
      stage.sent.add(message.key);
      await attemptAgain(stage, message, faultOf(stage, step, message));
    }
}

/** A receiver that asks for it, or that broke, gets the very same delivery again, as Increff would repeat it. */
export async function attemptAgain(
  stage: Stage,
  message: OutgoingMessage,
  fault: AttemptFault | undefined,
): Promise<void> {
  const { oms } = stage.ground;
  for (const delay of [0, ...retryDelays]) {
    if (delay > 0) await waitFor(stage, "repetition", delay);
    const attempt = await oms.dispatcher.attempt(message.key, fault);
    check(stage, [attempt]);
    const { ending, status } = attempt.exchange;
    if (ending !== "answered" || status === null) return;
    if (!asksToComeAgain(status)) return;
  }
}

function asksToComeAgain(status: number | null): boolean {
  return status !== null && (status >= 500 || [408, 425, 429].includes(status));
}

function check(stage: Stage, attempts: readonly Attempt[]): void {
  if (attempts.some((attempt) => attempt.exchange.ending === "timeout"))
    throw new CutShort("the vendor did not answer in time");
  refuseGone(stage);
}

/** @throws CutShort when the vendor's process has ended by itself */
function refuseGone(stage: Stage): void {
  const exited = stage.ground.vendor?.exited;
  if (exited !== undefined)
    throw new CutShort(`the vendor's process ended (${exited})`);
}

let freshMessageIds = 0;

function faultOf(
  stage: Stage,
  step: DeliverStep,
  message: OutgoingMessage,
): AttemptFault | undefined {
  const variant =
    step.as === undefined
      ? undefined
      : variantFault(stage, step, step.as, message);
  const base: AttemptFault | undefined =
    step.loseAnswer !== undefined
      ? {
          fault: "F9",
          description: "the answer is lost",
          loseAnswer: step.loseAnswer,
        }
      : (variant ??
        (step.together === true && (step.copies ?? 1) > 1
          ? {
              fault: "F2",
              description: `${step.copies ?? 1} copies released together`,
            }
          : orderFault(stage, message)));
  const shaped =
    base === undefined || variant === undefined
      ? base
      : { ...base, ...variant };
  const fault =
    step.credential === undefined
      ? shaped
      : { ...shaped, ...strangersFault(stage, message) };
  if (step.fault === undefined) return fault;
  return { description: "as the scenario says", ...fault, fault: step.fault };
}

function variantFault(
  stage: Stage,
  step: DeliverStep,
  variant: NonNullable<DeliverStep["as"]>,
  message: OutgoingMessage,
): AttemptFault {
  freshMessageIds += 1;
  const bodyText = variantOf(variant, message.bodyText, {
    freshMessageId:
      stage.ground.oms.settings.firstMessageId + 50_000_000 + freshMessageIds,
  });
  if (variant === "near-miss-case" || variant === "near-miss-zero")
    stage.renamedShipments.set(message.orderCode, shipmentCodes(bodyText));
  return {
    fault: faultIds[variant],
    description: `sent as ${variant}`,
    bodyText,
    parameters: { variant },
  };
}

/** As somebody would send it who does not know the vendor's secret. */
function strangersFault(
  { ground }: Stage,
  { family }: OutgoingMessage,
): AttemptFault {
  const headers = wrongCredentials(ground.vendorTenant.endpoints, family);
  if (headers === undefined)
    throw new CutShort(
      "the configuration names no credential that Increff presents to the vendor",
    );
  return {
    fault: "F22",
    description: "sent with a wrong credential",
    headers,
    parameters: { variant: "wrong-credential" },
  };
}

const faultIds = {
  twin: "F6",
  "changed-payload": "F6",
  malformed: "F22",
  unreadable: "F22",
  "unknown-fields": "F6",
  "null-fields": "F6",
  "unknown-event": "F6",
  "long-strings": "F6",
  "scalar-forms": "F6",
  "changed-shipment": "F6",
  "near-miss-case": "F8",
  "near-miss-zero": "F8",
} as const satisfies Record<NonNullable<DeliverStep["as"]>, string>;

function shipmentCodes(bodyText: string): string[] {
  const { shipments } = JSON.parse(bodyText) as {
    shipments: { shipmentCode: string }[];
  };
  return shipments.map((shipment) => shipment.shipmentCode);
}

const creations = new Set(["SUBORDER_CREATE", "OUTWARD_ORDER_CREATE"]);
const terminals = new Set([
  "SUBORDER_CANCEL",
  "SUBORDER_COMPLETE",
  "OUTWARD_ORDER_CANCEL",
  "OUTWARD_ORDER_SHIPMENT_DELIVER",
]);

/** The fault that lies in the order of delivery alone; undefined when the message comes in its turn. */
function orderFault(
  stage: Stage,
  message: OutgoingMessage,
): AttemptFault | undefined {
  const { dispatcher } = stage.ground.oms;
  const position = stage.messages.indexOf(message);
  const ofOrder = stage.messages.filter(
    (one) =>
      one.family === message.family &&
      one.orderCode === message.orderCode &&
      one.locationCode === message.locationCode,
  );
  const later = ofOrder.filter(
    (one) => stage.messages.indexOf(one) > position && stage.sent.has(one.key),
  );
  const again = (dispatcher.delivery(message.key)?.attempts ?? []).some(
    (attempt) => attempt.acknowledged,
  );
  if (again)
    return later.some((one) => terminals.has(one.eventType))
      ? {
          fault: "F16",
          description: "a copy of an old message after a terminal one",
        }
      : { fault: "F1", description: "the same message again" };
  const missing = ofOrder.filter(
    (one) => stage.messages.indexOf(one) < position && !stage.sent.has(one.key),
  );
  if (missing.some((one) => creations.has(one.eventType)))
    return {
      fault: "F14",
      description: `${message.eventType} before the creation of its order`,
    };
  if (missing.length > 0)
    return {
      fault: "F13",
      description: `${message.eventType} before an older message`,
    };
  return undefined;
}
