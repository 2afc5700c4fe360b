/** The delivery side of a rehearsal: which messages there are, which were told, and how a scenario names them. */
import type { Step } from "../scenario/step.js";
import type { OutgoingMessage } from "../simulator/message.js";
import type { Stage } from "../runner/stage.js";
import type { Kept } from "./play.js";
import type {
  DeliverAct,
  HappeningAct,
  OthersAct,
  Parcel,
  ReplayAct,
} from "./schedule.js";

interface Known {
  readonly parcel: Parcel;
  readonly message: OutgoingMessage;
  /** How a deliver step names it: A.SUBORDER_CREATE, R.RETURN_ORDER_CREATE. */
  readonly reference: string;
  readonly isReturn: boolean;
  told: boolean;
  /** Deliveries so far, whatever came of them. */
  sent: number;
}

/** Most copies that one act may send. */
const mostCopies = 50;

export class Delivering {
  readonly #stage: Stage;
  readonly #known: Known[] = [];
  readonly #orders = new Set<string>();
  #messages = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Deliveries to the vendor so far. */
  get messages(): number {
    return this.#messages;
  }

  /** Whether the order exists in the OMS. */
  isKnown(order: string): boolean {
    return this.#orders.has(order);
  }

  /** An act led to these messages about the orders that share its story; how each order's are named. */
  made(
    act: HappeningAct,
    tellers: readonly string[],
    messages: readonly OutgoingMessage[],
  ): string[][] {
    return tellers.map((order) => {
      if (act.act === "create") this.#orders.add(order);
      const { orderCode, locationCode } = this.#stage.order(order);
      const own = messages.filter(
        (one) =>
          one.orderCode === orderCode && one.locationCode === locationCode,
      );
      return own.map((message, nth) => {
        const known: Known = {
          parcel: { of: act.id, nth, order },
          message,
          reference: this.#reference(order, message),
          isReturn: message.family === "return",
          told: false,
          sent: 0,
        };
        this.#known.push(known);
        if (!act.hold) this.#send(known, 1, true);
        return known.reference;
      });
    });
  }

  /** Undefined when nothing of it exists. */
  deliver(act: DeliverAct): Kept | undefined {
    const found = act.parcels.flatMap((parcel) => this.#find(parcel) ?? []);
    const [first] = found;
    if (first === undefined) return undefined;
    const lose = act.loseAnswer;
    const copies =
      lose === undefined ? Math.min(Math.max(act.copies, 1), mostCopies) : 1;
    const together =
      lose === undefined && act.together && copies * found.length > 1;
    const twin = act.twin === true && found.every(({ sent }) => sent > 0);
    for (const known of found) this.#send(known, copies, lose === undefined);
    const references = found.map(({ reference }) => reference);
    const step: Step = {
      deliver: references.length === 1 ? first.reference : references,
      ...(copies > 1 ? { copies } : {}),
      ...(together ? { together } : {}),
      ...(lose === undefined ? {} : { loseAnswer: lose }),
      ...(twin ? { as: "twin" as const } : {}),
    };
    return {
      act: {
        act: "deliver",
        parcels: found.map(({ parcel }) => parcel),
        copies,
        together,
        ...(lose === undefined ? {} : { loseAnswer: lose }),
        ...(twin ? { twin } : {}),
      },
      steps: [step],
    };
  }

  others(act: OthersAct): Kept | undefined {
    if (!this.isKnown(act.order) || act.messages < 1) return undefined;
    this.#messages += act.messages;
    return { act, steps: [{ others: act.messages, before: act.order }] };
  }

  replay(act: ReplayAct): Kept | undefined {
    const orders = act.orders.filter((order) => this.toldOf(order).length > 0);
    if (orders.length === 0) return undefined;
    for (const order of orders)
      for (const known of this.toldOf(order)) this.#send(known, 1, true);
    return { act: { ...act, orders }, steps: [{ replay: orders }] };
  }

  /** A crowd of orders like this one comes in and is told at once. */
  backlog(order: string, orders: number): void {
    this.#orders.add(order);
    this.#messages += orders * (this.#stage.ground.profile === "erp" ? 3 : 1);
  }

  /** One act for each message that was never told, in the order in which they were decided. */
  owed(): DeliverAct[] {
    return this.#known
      .filter(({ told }) => !told)
      .map(({ parcel }) => ({
        act: "deliver",
        parcels: [parcel],
        copies: 1,
        together: false,
      }));
  }

  /** Whether a message of the order has not been told yet; without the name of a return its returns do not count. */
  isPending(order: string, name?: string): boolean {
    return this.#of(order, name).some(({ told }) => !told);
  }

  /** Whether something of it went out; where the answer was lost, nobody knows whether the vendor took it. */
  wasSent(order: string, name?: string): boolean {
    return this.#of(order, name).some(({ sent }) => sent > 0);
  }

  isTold(order: string, name?: string): boolean {
    return this.#of(order, name).some(({ told }) => told);
  }

  /** The vendor was told of the creation, and nothing else was ever sent to it about the order. */
  isOnlyCreated(order: string): boolean {
    const sent = this.#known.filter(
      (known) => known.parcel.order === order && known.sent > 0,
    );
    const [first] = sent;
    return (
      sent.length === 1 &&
      first?.told === true &&
      first.message.eventType === "SUBORDER_CREATE"
    );
  }

  /** A message more, which exists only once the schedule is carried out. */
  expectOne(): void {
    this.#messages += 1;
  }

  toldOf(order: string): Known[] {
    return this.#known.filter(
      ({ parcel, told }) => told && parcel.order === order,
    );
  }

  /** Messages that were sent, or those that never were, in the order in which they were decided. */
  parcels(which: "sent" | "unsent"): readonly Parcel[] {
    return this.#known
      .filter(({ sent }) => sent > 0 === (which === "sent"))
      .map(({ parcel }) => parcel);
  }

  /** In the order in which they were decided. */
  parcelsOf(order: string): readonly Parcel[] {
    return this.#known
      .filter(({ parcel }) => parcel.order === order)
      .map(({ parcel }) => parcel);
  }

  #of(order: string, name: string | undefined): Known[] {
    const code =
      name === undefined
        ? undefined
        : this.#stage.returns.get(name)?.returnOrderCode;
    return this.#known.filter(
      ({ parcel, message, isReturn }) =>
        parcel.order === order &&
        (name === undefined
          ? !isReturn
          : isReturn && message.returnOrderCode === code),
    );
  }

  #send(known: Known, copies: number, told: boolean): void {
    known.sent += copies;
    known.told ||= told;
    this.#messages += copies;
  }

  #find({ of, nth, order }: Parcel): Known | undefined {
    return this.#known.find(
      ({ parcel }) =>
        parcel.of === of && parcel.nth === nth && parcel.order === order,
    );
  }

  #reference(order: string, message: OutgoingMessage): string {
    const name =
      [...this.#stage.returns.values()].find(
        (one) =>
          one.returnOrderCode === message.returnOrderCode &&
          one.order.name === order,
      )?.name ?? order;
    const before = this.#stage.messages.filter(
      (one) =>
        one.eventType === message.eventType &&
        one.orderCode === message.orderCode &&
        one.locationCode === message.locationCode &&
        one.returnOrderCode === message.returnOrderCode,
    );
    const ordinal = before.indexOf(message) + 1;
    return `${name}.${message.eventType}${ordinal > 1 ? `#${ordinal}` : ""}`;
  }
}
