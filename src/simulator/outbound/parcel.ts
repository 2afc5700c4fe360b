/** What the dispatcher knows about one message, about the messages of its order, and the line that it stands in. */
import type { OutgoingMessage } from "../message.js";
import type {
  Attempt,
  Delivery,
  DeliveryState,
  RestingState,
} from "./delivery.js";
import { Fifo } from "./fifo.js";
import type { Departure } from "./schedule.js";

export class Parcel {
  readonly message: OutgoingMessage;
  readonly order: OrderMessages;
  readonly createdAt: number;
  readonly attempts: Attempt[] = [];
  /** Where it stands, or last stood, in line. */
  lane: Lane;
  resting: RestingState = "held";
  /** Calls that are open for it now. */
  open = 0;
  /** One of them is the queue's. */
  calling = false;
  /** Attempts begun, by the queue or on demand: the number of the newest. */
  begun = 0;
  /** Attempts that the queue made since it was last queued: they use up the retries. */
  tries = 0;
  /** Orders all that was queued: the later, the larger. */
  place = 0;
  /** It was queued by hand while the rest is held, and is not held again. */
  free = false;
  /** When its wait between two attempts ends (clock time), while there is one. */
  dueAt: number | undefined;
  /** With what it leaves; undefined is at once. */
  departure: Departure | undefined;
  /** What the register last counted it as. */
  told: DeliveryState | undefined;
  pending = false;

  constructor(
    message: OutgoingMessage,
    order: OrderMessages,
    createdAt: number,
  ) {
    this.createdAt = createdAt;
    this.message = message;
    this.order = order;
    this.lane = order.lane;
  }

  /** Queued, or a call is open for it. */
  get underWay(): boolean {
    return this.resting === "queued" || this.open > 0;
  }

  get state(): DeliveryState {
    return this.open > 0 && this.resting !== "delivered"
      ? "delivering"
      : this.resting;
  }

  delivery(): Delivery {
    const { departure } = this;
    const waits = this.resting === "queued" && departure?.left === false;
    return {
      message: this.message,
      createdAt: this.createdAt,
      state: this.state,
      attempts: [...this.attempts],
      ...(waits ? { nextAttemptAt: departure.at } : {}),
    };
  }
}

/** Messages that leave one after the other. */
export class Lane {
  #queue = new Fifo<Parcel>();
  /** Calls that the queue has open for its messages: at most one, save after the settings changed. */
  busy = 0;
  /** Stands among the lanes that could send now. */
  ready = false;
  /** Ends the wait for the head's departure, while there is one. */
  stopWait: (() => void) | undefined;

  queue(parcel: Parcel): void {
    this.#queue.push(parcel);
  }

  /** The message whose turn it is; what was delivered on demand in the meantime has lost its place. */
  head(): Parcel | undefined {
    for (
      let head = this.#queue.peek();
      head !== undefined;
      head = this.#queue.peek()
    ) {
      if (head.resting === "queued") return head;
      this.#queue.shift();
    }
    return undefined;
  }

  clear(): void {
    this.#queue = new Fifo();
    this.busy = 0;
  }
}

/** The messages of one order to one partner. */
export class OrderMessages {
  readonly parcels = new Map<string, Parcel>();
  /** Where they wait for one another, if they do. */
  readonly lane = new Lane();
  /** Messages that are queued or have a call open. */
  pending = 0;

  constructor(
    readonly key: string,
    readonly orderCode: string,
    readonly locationCode: string,
    readonly channelName: string,
  ) {}
}
