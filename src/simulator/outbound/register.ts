/**
 * All messages of the dispatcher, found by key and by order, with their states counted.
 *
 * Promise: nothing here looks at all messages for the sake of one, except a listing that names no order.
 */
import type { MessageFamily, OutgoingMessage } from "../message.js";
import type { Delivery, DeliveryState } from "./delivery.js";
import { keyOf } from "../state/table.js";
import { OrderMessages, Parcel } from "./parcel.js";

/** One order; without a location or a channel, that order code at every one of them. */
export interface OrderFilter {
  readonly orderCode: string;
  readonly locationCode?: string;
  readonly channelName?: string;
}

export interface DeliveryFilter extends Partial<OrderFilter> {
  readonly tenant?: string;
  readonly family?: MessageFamily;
  readonly eventType?: string;
  readonly returnOrderCode?: string;
  readonly state?: DeliveryState;
}

export class Register {
  readonly #keepFinished: number;
  readonly #parcels = new Map<string, Parcel>();
  readonly #orders = new Map<string, OrderMessages>();
  readonly #ordersOfCode = new Map<string, Set<OrderMessages>>();
  /** Delivered and parked, the longest ago first. */
  readonly #finished = new Set<Parcel>();
  readonly #counts: Record<DeliveryState, number> = {
    held: 0,
    queued: 0,
    delivering: 0,
    delivered: 0,
    parked: 0,
  };
  readonly #listeners = new Set<(delivery: Delivery) => void>();
  readonly #waiting = new Set<{
    readonly filter: OrderFilter | undefined;
    readonly resolve: () => void;
  }>();

  #pending = 0;
  #changes = 0;

  constructor(keepFinished = Number.POSITIVE_INFINITY) {
    this.#keepFinished = keepFinished;
  }

  /** A new message; it is held until somebody says otherwise. */
  add(message: OutgoingMessage, createdAt: number): Parcel {
    if (this.#parcels.has(message.key))
      throw new Error(`The message key ${message.key} was used before.`);
    const order = this.#orderOf(message);
    const parcel = new Parcel(message, order, createdAt);
    this.#parcels.set(message.key, parcel);
    order.parcels.set(message.key, parcel);
    return parcel;
  }

  find(key: string): Parcel | undefined {
    return this.#parcels.get(key);
  }

  get(key: string): Parcel {
    const parcel = this.#parcels.get(key);
    if (parcel === undefined) throw new Error(`There is no message ${key}.`);
    return parcel;
  }

  list(filter: DeliveryFilter): Parcel[] {
    const {
      orderCode,
      locationCode,
      channelName,
      tenant,
      family,
      eventType,
      returnOrderCode,
      state,
    } = filter;
    const candidates =
      orderCode === undefined
        ? this.#parcels.values()
        : this.#ordersFor({
            orderCode,
            ...(locationCode === undefined ? {} : { locationCode }),
            ...(channelName === undefined ? {} : { channelName }),
          })
            .flatMap((order) => [...order.parcels.values()])
            .values();
    const found: Parcel[] = [];
    for (const parcel of candidates) {
      const { message } = parcel;
      if (locationCode !== undefined && message.locationCode !== locationCode)
        continue;
      if (channelName !== undefined && message.channelName !== channelName)
        continue;
      if (tenant !== undefined && message.tenant !== tenant) continue;
      if (family !== undefined && message.family !== family) continue;
      if (eventType !== undefined && message.eventType !== eventType) continue;
      if (
        returnOrderCode !== undefined &&
        message.returnOrderCode !== returnOrderCode
      )
        continue;
      if (state !== undefined && parcel.state !== state) continue;
      found.push(parcel);
    }
    return found;
  }

  /** Looks at all messages: for a change of the settings, not for a message. */
  all(): Iterable<Parcel> {
    return this.#parcels.values();
  }

  /** How often any message has changed its state. */
  get changes(): number {
    return this.#changes;
  }

  counts(): Readonly<Record<DeliveryState, number>> {
    return { ...this.#counts };
  }

  /** To be called after every change of a parcel: counts, forgets, and tells whoever listens or waits. */
  tell(parcel: Parcel): void {
    const before = parcel.told;
    const now = parcel.state;
    const pendingBefore = parcel.pending;
    parcel.pending = parcel.underWay;
    if (before !== now) {
      this.#changes += 1;
      parcel.told = now;
      if (before !== undefined) this.#counts[before] -= 1;
      this.#counts[now] += 1;
      if (now === "delivered" || now === "parked") this.#finish(parcel);
      else this.#finished.delete(parcel);
      if (this.#listeners.size > 0) {
        const delivery = parcel.delivery();
        for (const listener of this.#listeners) listener(delivery);
      }
    }
    if (parcel.pending === pendingBefore) return;
    parcel.order.pending += parcel.pending ? 1 : -1;
    this.#pending += parcel.pending ? 1 : -1;
    if (parcel.order.pending === 0) this.#tellWaiting();
  }

  isIdle(filter?: OrderFilter): boolean {
    if (filter === undefined || this.#pending === 0) return this.#pending === 0;
    return this.#ordersFor(filter).every((order) => order.pending === 0);
  }

  whenIdle(filter?: OrderFilter): Promise<void> {
    if (this.isIdle(filter)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.add({ filter, resolve });
    });
  }

  onChange(listener: (delivery: Delivery) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tellWaiting(): void {
    for (const waiter of this.#waiting) {
      if (!this.isIdle(waiter.filter)) continue;
      this.#waiting.delete(waiter);
      waiter.resolve();
    }
  }

  #finish(parcel: Parcel): void {
    this.#finished.add(parcel);
    if (this.#finished.size <= this.#keepFinished) return;
    for (const oldest of this.#finished) {
      if (oldest.open > 0 || oldest.calling) continue;
      this.#finished.delete(oldest);
      this.#forget(oldest);
      return;
    }
  }

  #forget(parcel: Parcel): void {
    const { order, message } = parcel;
    this.#parcels.delete(message.key);
    order.parcels.delete(message.key);
    if (parcel.told !== undefined) this.#counts[parcel.told] -= 1;
    if (order.parcels.size > 0) return;
    this.#orders.delete(order.key);
    const siblings = this.#ordersOfCode.get(order.orderCode);
    siblings?.delete(order);
    if (siblings?.size === 0) this.#ordersOfCode.delete(order.orderCode);
  }

  #ordersFor(filter: OrderFilter): OrderMessages[] {
    const { orderCode, locationCode, channelName } = filter;
    return [...(this.#ordersOfCode.get(orderCode) ?? [])].filter(
      (order) =>
        (locationCode ?? order.locationCode) === order.locationCode &&
        (channelName ?? order.channelName) === order.channelName,
    );
  }

  #orderOf(message: OutgoingMessage): OrderMessages {
    const { tenant, channelName, locationCode, orderCode } = message;
    const key = keyOf(tenant, channelName, locationCode, orderCode);
    let order = this.#orders.get(key);
    if (order !== undefined) return order;
    order = new OrderMessages(key, orderCode, locationCode, channelName);
    this.#orders.set(key, order);
    let siblings = this.#ordersOfCode.get(orderCode);
    if (siblings === undefined) {
      siblings = new Set();
      this.#ordersOfCode.set(orderCode, siblings);
    }
    siblings.add(order);
    return order;
  }
}
