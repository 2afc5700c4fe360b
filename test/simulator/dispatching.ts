/** A dispatcher, a receiver that it calls and a clock that a test moves. */
import { History } from "../../src/history/history.js";
import type { OutgoingMessage } from "../../src/simulator/message.js";
import type { Delivery } from "../../src/simulator/outbound/delivery.js";
import { Dispatcher } from "../../src/simulator/outbound/dispatcher.js";
import { GrowingRedaction } from "../../src/simulator/secrets.js";
import type {
  DeliverySettings,
  Endpoints,
} from "../../src/simulator/settings.js";
import { ManualClock } from "../support/manual-clock.js";
import { HttpReceiver, type Answer } from "../support/receiver.js";
import { eventually } from "./eventually.js";

const settings: DeliverySettings = {
  timeoutMs: 45_000,
  retryDelaysMs: [1000, 5000],
  concurrency: 10,
  mode: "auto",
  batchEveryMs: 0,
  inOrder: true,
  events: [],
};

export function deliverySettings(
  changed: Partial<DeliverySettings> = {},
): DeliverySettings {
  return { ...settings, ...changed };
}

export class DispatchingBench {
  readonly clock = new ManualClock();
  readonly history = new History(this.clock);
  /** Asked for at each attempt. */
  endpoints: Endpoints;
  /** What it hides from the history. */
  readonly secrets = new GrowingRedaction();
  readonly #open: Dispatcher[] = [];
  #next = 1;

  private constructor(readonly receiver: HttpReceiver) {
    this.endpoints = { orderEvents: receiver.url("/orders") };
  }

  static async begin(): Promise<DispatchingBench> {
    return new DispatchingBench(await HttpReceiver.listen());
  }

  async end(): Promise<void> {
    await Promise.all(this.#open.map((dispatcher) => dispatcher.close()));
    await this.receiver.close();
  }

  start(
    changed: Partial<DeliverySettings> = {},
    keepFinished = Number.POSITIVE_INFINITY,
  ): Dispatcher {
    const dispatcher = new Dispatcher({
      clock: this.clock,
      history: this.history,
      settings: deliverySettings(changed),
      endpointsOf: () => this.endpoints,
      redaction: this.secrets,
      keepFinished,
    });
    this.#open.push(dispatcher);
    return dispatcher;
  }

  /** A new one of this order. */
  message(orderCode = "A-1"): OutgoingMessage {
    const id = this.#next++;
    return {
      key: `order-${id}`,
      family: "order",
      operation: "outwardOrderEvent",
      tenant: "vendor",
      eventType: "SUBORDER_CREATE",
      messageId: id,
      orderCode,
      locationCode: "IN1",
      channelName: "WEB",
      bodyText: JSON.stringify({ messageId: id, orderCode }),
    };
  }

  /** The numbers of the messages that arrived, in order. */
  arrived(): number[] {
    return this.receiver.requests.map(
      ({ body }) => (JSON.parse(body) as { messageId: number }).messageId,
    );
  }

  /** Settles when so many calls arrived. */
  arrivals(count: number): Promise<void> {
    return eventually(() => {
      if (this.receiver.requests.length < count)
        throw new Error(`${this.receiver.requests.length} of ${count} arrived`);
    });
  }

  /** Answers every call with this status, those of some messages with another. */
  answer(status: number, others: Readonly<Record<number, number>> = {}): void {
    this.receiver.answer = (response, { body }) => {
      const { messageId } = JSON.parse(body) as { messageId: number };
      response.writeHead(others[messageId] ?? status).end();
    };
  }

  /** Leaves calls open; the returned function answers all that are, with 200. */
  hold(): () => void {
    const open: Parameters<Answer>[0][] = [];
    this.receiver.answer = (response) => {
      open.push(response);
    };
    return () => {
      for (const response of open.splice(0)) response.writeHead(200).end();
    };
  }
}

/** Settles when the message is as wanted. */
export function becomes(
  dispatcher: Dispatcher,
  key: string,
  wanted: (delivery: Delivery) => boolean,
): Promise<void> {
  return eventually(() => {
    const delivery = dispatcher.delivery(key);
    if (delivery === undefined || !wanted(delivery))
      throw new Error(`${key} is ${delivery?.state ?? "unknown"}`);
  });
}

/** Lets everything that is due in this turn of the event loop happen. */
export async function turn(): Promise<void> {
  for (let round = 0; round < 3; round += 1)
    await new Promise((resolve) => setImmediate(resolve));
}
