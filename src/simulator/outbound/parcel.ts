/** What the dispatcher knows about one message, and the queue of its order. */
import type { OutgoingMessage } from "../message.js";
import type { Attempt, Delivery, DeliveryState } from "./delivery.js";
import { Fifo } from "./fifo.js";

/** Where a message rests while no call is open for it. */
type RestingState = Exclude<DeliveryState, "delivering">;

export class Parcel {
  readonly message: OutgoingMessage;
  readonly lane: Lane;
  readonly createdAt: number;
  readonly attempts: Attempt[] = [];
  resting: RestingState = "held";
  /** Calls that are open for it now. */
  open = 0;
  /** Attempts begun, by the queue or on demand: the number of the newest. */
  begun = 0;
  /** Attempts that the queue made since it was last queued: they use up the retries. */
  tries = 0;
  nextAttemptAt: number | undefined;
  /** What the register last counted it as. */
  told: DeliveryState | undefined;
  pending = false;

  constructor(message: OutgoingMessage, lane: Lane, createdAt: number) {
    this.createdAt = createdAt;
    this.message = message;
    this.lane = lane;
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
    return {
      message: this.message,
      createdAt: this.createdAt,
      state: this.state,
      attempts: [...this.attempts],
      ...(this.nextAttemptAt === undefined
        ? {}
        : { nextAttemptAt: this.nextAttemptAt }),
    };
  }
}

/** The messages of one order to one partner: they leave one after the other. */
export class Lane {
  readonly parcels = new Map<string, Parcel>();
  readonly #queue = new Fifo<Parcel>();
  /** The queue has a call open for this order. */
  busy = false;
  /** Stands among the orders that could send now. */
  ready = false;
  /** Stops the wait for the head's next attempt, while there is one. */
  stopWait: (() => void) | undefined;
  /** Messages that are queued or have a call open. */
  pending = 0;

  constructor(
    readonly key: string,
    readonly orderCode: string,
    readonly locationCode: string,
    readonly channelName: string,
  ) {}

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
}
