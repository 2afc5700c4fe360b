/** A fulfilment system in a few lines, in the same process: correct, or with one defect. */
import type { Clock } from "../../history/clock.js";
import type { History } from "../../history/history.js";
import type { Answer, Question } from "../../runner/observer.js";
import type { VendorControl } from "../../runner/stage.js";

export type Defect =
  | "none"
  /** Every delivery of a creation adds its quantities again. */
  | "no-message-ids"
  /** What it remembers of message ids is gone after a restart. */
  | "forgets-on-restart"
  /** The event that arrives last decides what an order is. */
  | "last-event-decides"
  /** A repetition is taken for a new message now and then: every third time. */
  | "sometimes-forgets"
  /** What comes after more than ten other messages is taken for new. */
  | "remembers-ten"
  /** Of more than four copies at one moment, the fifth takes effect too. */
  | "breaks-at-five-copies"
  /** What it has seen longer ago than three seconds is taken for new. */
  | "remembers-three-seconds";

interface Line {
  ordered: number;
  cancelled: number;
}

interface Order {
  readonly lines: Map<string, Line>;
  created: boolean;
  completed: boolean;
}

interface Event {
  readonly messageId: number;
  readonly eventType: string;
  readonly orderCode: string;
  readonly locationCode: string;
  readonly orderItems: readonly {
    readonly channelSkuCode: string;
    readonly orderedQuantity: number;
    readonly cancelledQuantity: number;
  }[];
}

export class ModelVendor implements VendorControl {
  readonly exited = undefined;
  readonly #defect: Defect;
  readonly #orders = new Map<string, Order>();
  #seen: number[] = [];
  #repetitions = 0;
  /** Clock time at which each message was last taken for new, and how often it came at the present moment. */
  readonly #times = new Map<
    number,
    { first: number; at: number; count: number }
  >();
  readonly #history: History;
  readonly #clock: Clock;

  constructor(defect: Defect, history: History, clock: Clock) {
    this.#defect = defect;
    this.#history = history;
    this.#clock = clock;
  }

  onExit(): () => void {
    return () => undefined;
  }

  kill(): Promise<void> {
    if (this.#defect === "forgets-on-restart") this.#seen = [];
    this.#note("killed");
    return Promise.resolve();
  }

  start(): Promise<void> {
    this.#note("ready");
    return Promise.resolve();
  }

  /** Takes an order event; the status of the answer. */
  receive(bodyText: string): number {
    const event = JSON.parse(bodyText) as Event;
    if (this.#knows(event)) return 200;
    this.#seen.push(event.messageId);
    this.#apply(event);
    return 200;
  }

  ask({ orderCode, locationCode }: Question): Promise<Answer> {
    const order = this.#orders.get(`${locationCode} ${orderCode}`);
    if (order === undefined) return Promise.resolve({ result: "unknown" });
    const lines = [...order.lines].map(
      ([channelSkuCode, { ordered, cancelled }]) => ({
        channelSkuCode,
        orderedQuantity: ordered,
        cancelledQuantity: cancelled,
        packedQuantity: 0,
      }),
    );
    const cancelled = lines.every(
      (line) => line.orderedQuantity === line.cancelledQuantity,
    );
    return Promise.resolve({
      result: "found",
      body: {
        orderCode,
        locationCode,
        status: cancelled
          ? "CANCELLED"
          : order.completed
            ? "COMPLETED"
            : "OPEN",
        lines,
      },
    });
  }

  #note(event: "killed" | "ready"): void {
    this.#history.append({ kind: "vendor", event, detail: "in this process" });
  }

  #knows(event: Event): boolean {
    // Every reception counts, the first one too.
    const forgotten = this.#isForgotten(event);
    return this.#recognises(event) && !forgotten;
  }

  #isForgotten({ messageId }: Event): boolean {
    const now = this.#clock.now();
    const known = this.#times.get(messageId);
    const count = known?.at === now ? known.count + 1 : 1;
    const first = known?.first ?? now;
    this.#times.set(messageId, { first, at: now, count });
    switch (this.#defect) {
      case "breaks-at-five-copies":
        return count === 5;
      case "remembers-three-seconds":
        return now - first > 3_000;
      case "none":
      case "no-message-ids":
      case "forgets-on-restart":
      case "last-event-decides":
      case "sometimes-forgets":
      case "remembers-ten":
        return false;
    }
  }

  #recognises({ messageId }: Event): boolean {
    const known =
      this.#defect === "remembers-ten" ? this.#seen.slice(-10) : this.#seen;
    if (!known.includes(messageId)) return false;
    this.#repetitions += 1;
    if (this.#defect === "no-message-ids") return false;
    return !(
      this.#defect === "sometimes-forgets" && this.#repetitions % 3 === 0
    );
  }

  #apply({ eventType, orderCode, locationCode, orderItems }: Event): void {
    const key = `${locationCode} ${orderCode}`;
    const order = this.#orders.get(key) ?? {
      lines: new Map<string, Line>(),
      created: false,
      completed: false,
    };
    this.#orders.set(key, order);
    const isCreation = eventType === "SUBORDER_CREATE";
    for (const item of orderItems) {
      const line = order.lines.get(item.channelSkuCode) ?? {
        ordered: 0,
        cancelled: 0,
      };
      order.lines.set(item.channelSkuCode, line);
      line.ordered =
        isCreation && order.created && this.#counts
          ? line.ordered + item.orderedQuantity
          : Math.max(line.ordered, item.orderedQuantity);
      line.cancelled = Math.max(line.cancelled, item.cancelledQuantity);
    }
    order.created ||= isCreation;
    const completes = eventType === "SUBORDER_COMPLETE";
    order.completed =
      this.#defect === "last-event-decides"
        ? completes
        : order.completed || completes;
  }

  /** A creation is added to what there is, by a vendor that relies on its memory of messages. */
  get #counts(): boolean {
    return this.#defect !== "none" && this.#defect !== "last-event-decides";
  }
}
