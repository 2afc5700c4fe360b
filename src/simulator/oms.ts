/**
 * One simulated OMS: its state, what it sends, and the faults planned for it, without any server.
 *
 * Promise: a command is decided, becomes true and queues its messages in one synchronous step, so no call ever sees half
 * of another.
 */
import type { Clock } from "../history/clock.js";
import type { Profile } from "../history/entry.js";
import type { History } from "../history/history.js";
import type { Redaction } from "../history/redaction.js";
import { InboundFaults } from "./inbound/faults.js";
import type { OutgoingMessage } from "./message.js";
import {
  makeOrders,
  type MadeOrders,
  type OrderWish,
} from "./orders/make-orders.js";
import { Dispatcher } from "./outbound/dispatcher.js";
import { GrowingRedaction } from "./secrets.js";
import type { DeliverySettings, Endpoints, OmsSettings } from "./settings.js";
import type { Command, Reply } from "./state/command.js";
import { decide } from "./state/decide.js";
import { evolve } from "./state/evolve.js";
import { changeMasters } from "./state/masters.js";
import { createState, type OmsState } from "./state/state.js";

export interface OmsOptions {
  readonly settings: OmsSettings;
  readonly clock: Clock;
  readonly history: History;
  /** Where the documents are served, without a slash at the end; asked for each command, for the port comes late. */
  readonly documentBase: () => string;
  /** Invented orders of this session come from it. */
  readonly seed?: number;
  /** What kind of vendor this OMS is for, where it is for one. */
  readonly profile?: Profile;
  /** Most delivered and parked messages that are remembered; without it all are. */
  readonly keepFinished?: number;
}

/** The answer to a command, and what the partners are told because of it (queued already). */
export type Executed = Reply & {
  readonly messages: readonly OutgoingMessage[];
};

/** Without a seed, the session's own goes on. */
export type OrderGenerationWish = Omit<OrderWish, "seed" | "firstNumber"> & {
  readonly seed?: number;
};

export class Oms {
  readonly clock: Clock;
  readonly history: History;
  readonly faults: InboundFaults;
  readonly redaction: Redaction;
  readonly profile: Profile | null;
  /** Invented orders of this session come from it, where nobody names another. */
  seed: number;
  /** When this session began: at the start, or at the last reset. */
  startedAt: number;
  /** Calls of partners that arrived and are not answered yet. */
  readonly calls = new Set<{ abandon(): void }>();
  readonly #options: OmsOptions;
  readonly #endpoints = new Map<string, Endpoints>();
  readonly #secrets = new GrowingRedaction();
  /** The dispatcher keeps this object, so that it sees every change in it. */
  readonly #delivery: DeliverySettings;
  #settings: OmsSettings;
  #state: OmsState;
  #dispatcher: Dispatcher;
  #abandoned: Promise<void> = Promise.resolve();
  /** The next number of an invented order, for each seed. */
  readonly #nextNumber = new Map<number, number>();

  constructor(options: OmsOptions) {
    this.#options = options;
    this.#settings = options.settings;
    this.#delivery = { ...options.settings.delivery };
    this.clock = options.clock;
    this.history = options.history;
    this.startedAt = options.clock.now();
    this.seed = options.seed ?? 1;
    this.profile = options.profile ?? null;
    this.faults = new InboundFaults(options.history);
    this.redaction = this.#secrets;
    this.#learnTenants();
    this.#state = createState(options.settings);
    this.#dispatcher = this.#newDispatcher();
  }

  get settings(): OmsSettings {
    return this.#settings;
  }

  get state(): OmsState {
    return this.#state;
  }

  get dispatcher(): Dispatcher {
    return this.#dispatcher;
  }

  /** How many calls of partners arrived and are not answered yet. */
  get openCalls(): number {
    return this.calls.size;
  }

  get documentBase(): string {
    return this.#options.documentBase();
  }

  execute(command: Command): Executed {
    const context = {
      now: this.clock.now(),
      settings: this.settings,
      documentBase: this.documentBase,
    };
    const { reply, facts, messages } = decide(this.#state, command, context);
    for (const fact of facts) evolve(this.#state, fact);
    for (const message of messages) this.#dispatcher.enqueue(message);
    return { ...reply, messages };
  }

  /** Invents orders and takes them in as if a marketplace had sent them. The same seed makes the same orders. */
  async generateOrders(wish: OrderGenerationWish): Promise<MadeOrders> {
    const { seed = this.seed } = wish;
    const firstNumber = this.#nextNumber.get(seed) ?? 1;
    this.#nextNumber.set(seed, firstNumber + wish.count);
    return makeOrders(this, { ...wish, seed, firstNumber });
  }

  endpointsOf(authUsername: string): Endpoints | undefined {
    return this.#endpoints.get(authUsername);
  }

  /** Forgets everything but the settings; deliveries that run are abandoned. */
  reset(seed = this.seed): void {
    const old = this.#dispatcher;
    this.#abandoned = Promise.all([this.#abandoned, old.close()]).then(
      () => undefined,
    );
    this.faults.clear();
    this.#state = createState(this.settings);
    this.#dispatcher = this.#newDispatcher();
    this.history.clear();
    this.#nextNumber.clear();
    this.seed = seed;
    this.startedAt = this.clock.now();
  }

  /**
   * Other settings from now on; orders, stock, messages and the history stay. Numbers and codes go on as they began,
   * and whether messages are held stays as it is.
   */
  configure(settings: OmsSettings): void {
    const before = this.#settings;
    const { firstMessageId, codePrefix } = before;
    const delivery = { ...settings.delivery, mode: this.#delivery.mode };
    this.#settings = { ...settings, firstMessageId, codePrefix, delivery };
    Object.assign(this.#delivery, delivery);
    this.#learnTenants();
    changeMasters(this.#state, before, this.#settings);
  }

  async close(): Promise<void> {
    for (const call of this.calls) call.abandon();
    await Promise.all([this.#abandoned, this.#dispatcher.close()]);
  }

  #learnTenants(): void {
    this.#secrets.learn(this.#settings);
    this.#endpoints.clear();
    for (const { authUsername, endpoints } of this.#settings.tenants)
      this.#endpoints.set(authUsername, endpoints);
  }

  #newDispatcher(): Dispatcher {
    const { clock, history, keepFinished } = this.#options;
    return new Dispatcher({
      clock,
      history,
      settings: this.#delivery,
      endpointsOf: (tenant) => this.#endpoints.get(tenant),
      redaction: this.redaction,
      ...(keepFinished === undefined ? {} : { keepFinished }),
    });
  }
}
