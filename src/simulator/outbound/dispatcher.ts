/**
 * Delivers the messages of the OMS, as Increff does: at least once, an order's messages one after the other.
 *
 * Promises: messages of one order to one partner leave in the order in which they were queued and never overlap; one
 * that fails is sent again, the same bytes, after the configured waits, and holds back the later ones of its order until
 * it is delivered or parked; a held message holds back nobody. With `inOrder` off no message waits for another. Besides
 * the queue, `attempt` and `attemptTogether` make a call right now, whatever the state and without regard to batches.
 * Every call is one exchange in the history.
 */
import type { Clock } from "../../history/clock.js";
import type { History } from "../../history/history.js";
import { createRedaction, type Redaction } from "../../history/redaction.js";
import type { OutgoingMessage } from "../message.js";
import type { DeliverySettings, Endpoints } from "../settings.js";
import { composeCall, endpointNameOf, type OutboundCall } from "./call.js";
import { Caller, type Member } from "./caller.js";
import { networkCarrier, type Carrier } from "./carrier.js";
import type {
  Attempt,
  AttemptFault,
  Delivery,
  DeliveryRecord,
  DeliveryState,
} from "./delivery.js";
import type { Parcel } from "./parcel.js";
import { DeliveryQueue } from "./queue.js";
import { OutboundRecorder } from "./recorder.js";
import { Replays } from "./replays.js";
import { Register, type DeliveryFilter, type OrderFilter } from "./register.js";

export interface DispatcherOptions {
  readonly clock: Clock;
  readonly history: History;
  readonly settings: DeliverySettings;
  /** Where a partner is called, asked anew for every attempt. */
  readonly endpointsOf: (tenant: string) => Endpoints | undefined;
  readonly redaction?: Redaction;
  /** Most delivered and parked messages that are remembered; without it all are. */
  readonly keepFinished?: number | undefined;
  /** Another way out than the network. */
  readonly carrier?: Carrier | undefined;
}

/** One call of a group that is released at once. */
export interface GroupedAttempt {
  readonly key: string;
  readonly fault?: AttemptFault;
}

export class Dispatcher {
  readonly #clock: Clock;
  #settings: DeliverySettings;
  readonly #endpointsOf: DispatcherOptions["endpointsOf"];
  readonly #register: Register;
  /** Messages that are sent again, many in a row. */
  readonly replays: Replays;
  readonly #caller: Caller;
  readonly #queue: DeliveryQueue;

  #closed = false;

  constructor(options: DispatcherOptions) {
    const {
      clock,
      history,
      settings,
      endpointsOf,
      redaction = createRedaction(),
      keepFinished,
      carrier = networkCarrier(clock),
    } = options;
    this.#clock = clock;
    this.#settings = settings;

    this.#endpointsOf = endpointsOf;
    this.#register = new Register(keepFinished);
    this.#caller = new Caller(
      carrier,
      new OutboundRecorder(clock, history, redaction),
      this.#register,
    );
    this.replays = new Replays(clock, (key, fault) => this.attempt(key, fault));
    this.#queue = new DeliveryQueue({
      clock,
      settings,
      register: this.#register,
      caller: this.#caller,
      compose: (parcel) => this.#compose(parcel),
    });
  }

  /** Takes a message. It is held when the caller or the settings say so, and else waits for its turn. */
  enqueue(
    message: OutgoingMessage,
    options: {
      readonly held?: boolean;
      /** Milliseconds since the epoch; now, where nothing is said. */
      readonly createdAt?: number | undefined;
    } = {},
  ): Delivery {
    const { held, createdAt = this.#clock.now() } = options;
    const parcel = this.#register.add(message, createdAt);
    if (held ?? this.#settings.mode === "held") this.#register.tell(parcel);
    else this.#queue.put(parcel);
    return parcel.delivery();
  }

  /**
   * Puts messages of an earlier process back as they were, in the order in which they were taken. Queued ones are sent,
   * with all their retries; those that were delivered or parked are finished, and may be sent again by hand.
   *
   * @throws Error when a message's key is known already
   */
  resume(records: readonly DeliveryRecord[]): void {
    for (const { message, createdAt, attempts, state } of records) {
      const parcel = this.#register.add(message, createdAt);
      parcel.attempts.push(...attempts);
      parcel.begun = Math.max(0, ...attempts.map(({ number }) => number));
      if (state === "queued") {
        this.#queue.put(parcel);
      } else {
        parcel.resting = state;
        this.#register.tell(parcel);
      }
    }
  }

  /**
   * Other settings from now on: time-out, waits, concurrency, batches, order and mode hold for the next attempt of every
   * message, and what waited for a free call goes at once where there are more now. When deliveries become held, so do
   * the messages that are queued, each when its open call has ended; when they become automatic, every held one is queued.
   */
  configure(settings: DeliverySettings): void {
    const before = this.#settings;
    this.#settings = settings;
    this.#queue.configure(settings);
    if (before.mode === "auto" || settings.mode === "held") return;
    for (const parcel of this.#register.all())
      if (parcel.resting === "held") this.#queue.put(parcel);
  }

  get mode(): DeliverySettings["mode"] {
    return this.#settings.mode;
  }

  /** As `configure`, for the mode alone. */
  setMode(mode: DeliverySettings["mode"]): void {
    this.configure({ ...this.#settings, mode });
  }

  /** Puts a held message at the end of its order's queue. Any other message stays as it is. */
  release(key: string): Delivery {
    return this.#queueIf(key, "held");
  }

  /** Puts a parked message into its order's queue again, with all its retries. Any other message stays as it is. */
  retry(key: string): Delivery {
    return this.#queueIf(key, "parked");
  }

  /** Undefined for a key that was never taken, or was forgotten. */
  delivery(key: string): Delivery | undefined {
    return this.#register.find(key)?.delivery();
  }

  /** In the order in which they were taken. */
  deliveries(filter: DeliveryFilter = {}): Delivery[] {
    return this.#register.list(filter).map((parcel) => parcel.delivery());
  }

  /** Everything that `resume` needs to go on from this moment, in the order in which the messages were taken. */
  records(): DeliveryRecord[] {
    return [...this.#register.all()].map(
      ({ message, createdAt, attempts, resting }) => ({
        message,
        createdAt,
        attempts: [...attempts],
        state: resting,
      }),
    );
  }

  /** How many messages there are of each state. */
  counts(): Readonly<Record<DeliveryState, number>> {
    return this.#register.counts();
  }

  /** One call right now, outside the queue and whatever the state; an acknowledged one delivers the message. */
  async attempt(key: string, fault?: AttemptFault): Promise<Attempt> {
    if (fault?.loseAnswer !== undefined) {
      const [attempt] = await this.attemptGroup([{ key, fault }]);
      if (attempt === undefined)
        throw new Error("A group of one has one attempt.");
      return attempt;
    }
    await this.#caller.load();
    const { parcel, call } = this.#member({
      key,
      ...(fault === undefined ? {} : { fault }),
    });
    return this.#caller.send(parcel, call, fault, () => {
      this.#queue.settle(parcel);
    });
  }

  /** `copies` calls of one message over as many connections, all written but for the last byte, then let go at once. */
  attemptTogether(
    key: string,
    copies: number,
    fault?: AttemptFault,
  ): Promise<Attempt[]> {
    const one: GroupedAttempt = fault === undefined ? { key } : { key, fault };
    return this.attemptGroup(Array.from({ length: copies }, () => one));
  }

  /** The same for calls of several messages. Members that share one fault object share one fault entry. */
  async attemptGroup(group: readonly GroupedAttempt[]): Promise<Attempt[]> {
    const members = group.map((one) => this.#member(one));
    return this.#caller.sendTogether(members, (parcel) => {
      this.#queue.settle(parcel);
    });
  }

  /** How often any message has changed its state. */
  get changes(): number {
    return this.#register.changes;
  }

  /** True when nothing is queued and no call is open, for one order or for all. */
  isIdle(filter?: OrderFilter): boolean {
    return this.#register.isIdle(filter);
  }

  /** Settles as soon as `isIdle` holds. */
  whenIdle(filter?: OrderFilter): Promise<void> {
    return this.#register.whenIdle(filter);
  }

  /** Calls `listener` at every change of a state; the returned function stops that. */
  onChange(listener: (delivery: Delivery) => void): () => void {
    return this.#register.onChange(listener);
  }

  /** Ends every open call (recorded as lost by the kit), and sends nothing more. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#queue.close();
    await this.#caller.close();
  }

  #queueIf(key: string, resting: "held" | "parked"): Delivery {
    const parcel = this.#register.get(key);
    if (parcel.resting === resting) this.#queue.put(parcel);
    return parcel.delivery();
  }

  #member({ key, fault }: GroupedAttempt): Member {
    if (this.#closed)
      throw new Error(
        "The dispatcher is closed: nothing can be sent any more.",
      );
    const parcel = this.#register.get(key);
    const call = this.#compose(parcel, fault);
    if (call !== null) return { parcel, call, fault };
    const { message } = parcel;
    throw new Error(
      `Message ${key} cannot be sent: ${message.tenant} has no http(s) address under endpoints.${endpointNameOf(message)}.`,
    );
  }

  #compose({ message }: Parcel, fault?: AttemptFault): OutboundCall | null {
    return composeCall(
      message,
      this.#endpointsOf(message.tenant),
      this.#settings.timeoutMs,
      fault,
    );
  }
}
