/**
 * One simulated OMS: its state, what it sends, and the faults planned for it, without any server.
 *
 * Promise: a command is decided, becomes true and queues its messages in one synchronous step, so no call ever sees half
 * of another.
 */
import type { Clock } from "../history/clock.js";
import type { Change, Profile } from "../history/entry.js";
import type { History } from "../history/history.js";
import type { Redaction } from "../history/redaction.js";
import { InboundFaults } from "./inbound/faults.js";
import { RateLimiter } from "./inbound/rate-limit.js";
import {
  copyMoment,
  firstMoment,
  withNumbersOf,
  type Moment,
  type Snapshot,
} from "./moment.js";
import type {
  Executed,
  GoingBack,
  OmsOptions,
  OrderGenerationWish,
} from "./oms-options.js";
import { makeOrders, type MadeOrders } from "./orders/make-orders.js";
import { Dispatcher } from "./outbound/dispatcher.js";
import { GrowingRedaction } from "./secrets.js";
import type { DeliverySettings, Endpoints, OmsSettings } from "./settings.js";
import type { Command } from "./state/command.js";
import { decide } from "./state/decide.js";
import {
  changeMasters,
  enterMasters,
  isEmpty,
  openingOf,
  type Masters,
} from "./state/masters.js";
import type { OmsState } from "./state/state.js";

export type { Executed, GoingBack, OmsOptions } from "./oms-options.js";

export class Oms {
  readonly clock: Clock;
  readonly history: History;
  readonly faults: InboundFaults;
  readonly rateLimiter: RateLimiter;
  readonly redaction: Redaction;
  readonly profile: Profile | null;
  /** Invented orders of this session come from it, where nobody names another. */
  seed: number;
  /** When this session began: at the start, or at the last reset. */
  startedAt: number;
  /** The place after which the history is that of the state as it is now; before it, the OMS went back to a snapshot. */
  wentBackAfter = 0;
  /** Calls of partners that arrived and are not answered yet. */
  readonly calls = new Set<{ abandon(): void }>();
  readonly #options: OmsOptions;
  readonly #endpoints = new Map<string, Endpoints>();
  readonly #secrets = new GrowingRedaction();
  #settings: OmsSettings;
  #state: OmsState;
  #dispatcher: Dispatcher;
  #abandoned: Promise<void> = Promise.resolve();
  #changes = 0;
  /** The next number of an invented order, for each seed. */
  #nextNumbers: Map<number, number>;
  readonly #snapshots = new Map<string, Snapshot>();

  constructor(options: OmsOptions) {
    this.#options = options;
    this.#settings = options.settings;
    this.clock = options.clock;
    this.history = options.history;
    this.startedAt = options.clock.now();
    this.seed = options.seed ?? 1;
    this.profile = options.profile ?? null;
    this.faults = new InboundFaults(options.history, options, () => this.seed);
    this.rateLimiter = new RateLimiter(
      () => this.#settings.rateLimit,
      options.clock,
    );
    this.#secrets.learnTexts(options.secrets ?? []);
    this.redaction = this.#secrets;
    this.#learnTenants();
    const { earlier } = options;
    const moment = earlier?.moment ?? firstMoment(options.settings, this.seed);
    for (const snapshot of earlier?.snapshots ?? [])
      this.#snapshots.set(snapshot.name, snapshot);
    this.#state = moment.state;
    this.#nextNumbers = new Map(moment.nextNumbers);
    this.seed = moment.seed;
    this.#dispatcher = this.#newDispatcher(earlier?.mode);
    this.#dispatcher.resume(moment.messages);
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

  /** Another text whenever anything that can be seen from outside has changed. */
  get revision(): string {
    const { dropped, entries } = this.history;
    return `${this.startedAt} ${this.#changes} ${dropped + entries.length} ${this.#dispatcher.changes}`;
  }

  /** Somebody changed something that is no command, such as a planned fault. */
  touch(): void {
    this.#changes += 1;
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
    const decision = decide(this.#state, command, context);
    const { reply, facts, messages } = decision;
    // A message is as old as it will be after a restart, when its age comes from what was kept.
    let createdAt: number | undefined;
    if (facts.length > 0 || messages.length > 0)
      createdAt = this.#keep({
        type: "decided",
        command: command.type,
        facts,
        messages,
      });
    decision.commit?.();
    if (facts.length > 0) this.#changes += 1;
    for (const message of messages)
      this.#dispatcher.enqueue(message, { createdAt });
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
    const number = this.#nextNumbers.get(seed) ?? 1;
    const next = number + count;
    this.#keep({ type: "numbered", seed, next });
    this.#nextNumbers.set(seed, next);
    return number;
  }

  endpointsOf(authUsername: string): Endpoints | undefined {
    return this.#endpoints.get(authUsername);
  }

  /** Forgets everything but the settings and the snapshots; deliveries that run are abandoned, held back ones no more. */
  reset(seed = this.seed, { continueNumbers = false }: GoingBack = {}): void {
    const first = firstMoment(this.settings, seed);
    this.#keep({
      type: "reset",
      seed,
      continueNumbers,
      masters: openingOf(first.state),
    });
    this.#become(
      continueNumbers ? withNumbersOf(first, this.#now()) : first,
      this.settings.delivery.mode,
    );
    this.faults.forget();
    this.rateLimiter.clear();
    this.wentBackAfter = 0;
    this.history.clear();
    this.startedAt = this.clock.now();
  }

  /** In the order in which they were taken. */
  get snapshots(): readonly Snapshot[] {
    return [...this.#snapshots.values()];
  }

  /** Remembers this moment under a name; an older one of that name is forgotten. */
  takeSnapshot(name: string): Snapshot {
    this.#keep({ type: "snapshot-taken", name });
    const snapshot: Snapshot = {
      name,
      takenAt: this.clock.now(),
      moment: copyMoment(this.#now()),
    };
    this.#snapshots.delete(name);
    this.#snapshots.set(name, snapshot);
    return snapshot;
  }

  /** False when there is none of this name. */
  deleteSnapshot(name: string): boolean {
    if (!this.#snapshots.has(name)) return false;
    this.#keep({ type: "snapshot-deleted", name });
    return this.#snapshots.delete(name);
  }

  /** Goes back to a snapshot; deliveries that run are abandoned. False when there is none of this name. */
  restoreSnapshot(
    name: string,
    { continueNumbers = false }: GoingBack = {},
  ): boolean {
    const snapshot = this.#snapshots.get(name);
    if (snapshot === undefined) return false;
    this.#keep({ type: "snapshot-restored", name, continueNumbers });
    const moment = copyMoment(snapshot.moment);
    this.wentBackAfter = this.history.open();
    this.#become(
      continueNumbers ? withNumbersOf(moment, this.#now()) : moment,
      this.#dispatcher.mode,
    );
    // The snapshot may be older than some of the products.
    this.#keepMasters(enterMasters(this.#state, this.#settings));
    return true;
  }

  /** `held` keeps back everything from now on, `auto` sends it; it outlives a restart, and ends with a reset. */
  setDeliveryMode(mode: DeliverySettings["mode"]): void {
    this.#keep({ type: "delivery-mode", mode });
    this.#dispatcher.setMode(mode);
  }

  /** A message that is held or parked waits for its turn again, with all its attempts. Any other stays as it is. */
  queueAgain(key: string): void {
    this.#keep({ type: "queued", message: key });
    this.#dispatcher.release(key);
    this.#dispatcher.retry(key);
  }

  /**
   * Other settings from now on; orders, stock, messages and the history stay. Numbers and codes go on as they began,
   * and whether messages are held stays as it is.
   */
  configure(settings: OmsSettings): void {
    const before = this.#settings;
    const { firstMessageId, codePrefix } = before;
    const delivery = { ...settings.delivery, mode: before.delivery.mode };
    this.#settings = { ...settings, firstMessageId, codePrefix, delivery };
    this.#changes += 1;
    this.#dispatcher.configure({ ...delivery, mode: this.#dispatcher.mode });
    this.#learnTenants();
    this.#keepMasters(changeMasters(this.#state, before, this.#settings));
  }

  async close(): Promise<void> {
    for (const call of this.calls) call.abandon();
    await Promise.all([this.#abandoned, this.#dispatcher.close()]);
  }

  #now(): Moment {
    return {
      state: this.#state,
      messages: this.#dispatcher.records(),
      nextNumbers: this.#nextNumbers,
      seed: this.seed,
    };
  }

  #become(moment: Moment, mode: DeliverySettings["mode"]): void {
    const old = this.#dispatcher;
    this.#changes += 1;
    this.#abandoned = Promise.all([this.#abandoned, old.close()]).then(
      () => undefined,
    );
    this.#state = moment.state;
    this.#nextNumbers = new Map(moment.nextNumbers);
    this.seed = moment.seed;
    this.#dispatcher = this.#newDispatcher(mode);
    // What was owed at that moment is held back now where everything is, and else leaves.
    const owed = mode === "held" ? mode : "queued";
    this.#dispatcher.resume(
      moment.messages.map((record) =>
        record.state === "queued" || record.state === "held"
          ? { ...record, state: owed }
          : record,
      ),
    );
  }

  #keepMasters(masters: Masters): void {
    if (!isEmpty(masters)) this.#keep({ type: "masters", masters });
  }

  /** @returns the moment under which it is kept; undefined where nothing is */
  #keep(change: Change): number | undefined {
    return this.#options.keep?.(change);
  }

  #learnTenants(): void {
    this.#secrets.learn(this.#settings);
    this.#endpoints.clear();
    for (const { authUsername, endpoints } of this.#settings.tenants)
      this.#endpoints.set(authUsername, endpoints);
  }

  #newDispatcher(mode = this.#settings.delivery.mode): Dispatcher {
    const { clock, history, keepFinished, carrier } = this.#options;
    return new Dispatcher({
      clock,
      history,
      settings: { ...this.#settings.delivery, mode },
      endpointsOf: (tenant) => this.#endpoints.get(tenant),
      redaction: this.redaction,
      keepFinished,
      carrier,
    });
  }
}
