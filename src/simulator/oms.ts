/**
 * One simulated OMS: its state, what it sends, and the faults planned for it, without any server.
 *
 * Promise: a command is decided, becomes true and queues its messages in one synchronous step, so no call ever sees half
 * of another.
 */
import type { Clock } from "../history/clock.js";
import type { Profile } from "../history/entry.js";
import type { History } from "../history/history.js";
import { createRedaction, type Redaction } from "../history/redaction.js";
import { InboundFaults } from "./inbound/faults.js";
import type { OutgoingMessage } from "./message.js";
import {
  makeOrders,
  type MadeOrders,
  type OrderWish,
} from "./orders/make-orders.js";
import { Dispatcher } from "./outbound/dispatcher.js";
import type { Endpoints, OmsSettings } from "./settings.js";
import type { Command, Reply } from "./state/command.js";
import { decide } from "./state/decide.js";
import { evolve } from "./state/evolve.js";
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
  /** Further texts that must not reach the history. */
  readonly secrets?: readonly string[];
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
  readonly settings: OmsSettings;
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
  #state: OmsState;
  #dispatcher: Dispatcher;
  #abandoned: Promise<void> = Promise.resolve();
  /** The next number of an invented order, for each seed. */
  readonly #nextNumber = new Map<number, number>();

  constructor(options: OmsOptions) {
    this.#options = options;
    this.settings = options.settings;
    this.clock = options.clock;
    this.history = options.history;
    this.startedAt = options.clock.now();
    this.seed = options.seed ?? 1;
    this.profile = options.profile ?? null;
    this.faults = new InboundFaults(options.history, () => this.seed);
    this.redaction = redactionOf(options.settings, options.secrets ?? []);
    for (const { authUsername, endpoints } of options.settings.tenants)
      this.#endpoints.set(authUsername, endpoints);
    this.#state = createState(options.settings);
    this.#dispatcher = this.#newDispatcher();
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
    const firstNumber = this.takeOrderNumber(seed, wish.count);
    return makeOrders(this, { ...wish, seed, firstNumber });
  }

  /** The first of `count` numbers for codes of invented orders; none is given twice for one seed. */
  takeOrderNumber(seed = this.seed, count = 1): number {
    const number = this.#nextNumber.get(seed) ?? 1;
    this.#nextNumber.set(seed, number + count);
    return number;
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

  async close(): Promise<void> {
    for (const call of this.calls) call.abandon();
    await Promise.all([this.#abandoned, this.#dispatcher.close()]);
  }

  #newDispatcher(): Dispatcher {
    const { clock, history, settings, keepFinished } = this.#options;
    return new Dispatcher({
      clock,
      history,
      settings: settings.delivery,
      endpointsOf: (tenant) => this.#endpoints.get(tenant),
      redaction: this.redaction,
      ...(keepFinished === undefined ? {} : { keepFinished }),
    });
  }
}

/** Headers that a partner may want set and that are nobody's secret. */
const plainHeaders = new Set([
  "accept",
  "accept-language",
  "content-type",
  "user-agent",
]);

/** What must not reach the history: the partners' passwords, and the headers that the settings add to calls. */
function redactionOf(
  { tenants }: OmsSettings,
  further: readonly string[],
): Redaction {
  const headers = tenants
    .flatMap(({ endpoints }) => Object.entries(endpoints.headers ?? {}))
    .filter(([name]) => !plainHeaders.has(name.toLowerCase()));
  return createRedaction({
    headers: headers.map(([name]) => name),
    secrets: [
      ...further,
      ...tenants.map(({ authPassword }) => authPassword),
      // `Bearer abc`: the token is as secret without the word before it.
      ...headers.flatMap(([, value]) => [
        value,
        value.slice(value.lastIndexOf(" ") + 1),
      ]),
    ],
  });
}
