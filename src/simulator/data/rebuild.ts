/**
 * Builds what an OMS knew from the history that it kept: the state from the changes, the deliveries from the exchanges.
 *
 * Promise: a pure function of settings and entries; what it keeps of finished messages is bounded.
 */
import type {
  ChangeEntry,
  ExchangeEntry,
  StoredEntry,
} from "../../history/entry.js";
import type { OutgoingMessage } from "../message.js";
import {
  copyMoment,
  firstMoment,
  withNumbersOf,
  type Moment,
  type Snapshot,
} from "../moment.js";
import type { StandingFaults } from "../inbound/faults.js";
import { assessExchange } from "../outbound/assess.js";
import type { Attempt, DeliveryRecord } from "../outbound/delivery.js";
import type { OmsSettings } from "../settings.js";
import { evolve } from "../state/evolve.js";
import type { Fact } from "../state/fact.js";
import { applyMasters, type Masters } from "../state/masters.js";
import type { OmsState } from "../state/state.js";
import { FaultsRebuild } from "./rebuild-faults.js";

/** An entry that cannot follow the ones before it: the file was changed, cut in its middle, or put together from two. */
export class RebuildError extends Error {
  override readonly name = "RebuildError";
  constructor(
    readonly seq: number,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

interface Known {
  readonly message: OutgoingMessage;
  readonly createdAt: number;
  readonly attempts: readonly Attempt[];
  /** Attempts of the queue since the message was last queued: they use up the retries. */
  readonly tries: number;
  /** It was put back into the queue by hand, and leaves although others are held back. */
  readonly released: boolean;
}

export interface RebuildOptions {
  /** Before the first entry that names one. */
  readonly seed?: number;
  /** Most acknowledged messages that are remembered. */
  readonly keepFinished?: number;
}

export class Rebuild {
  readonly #settings: OmsSettings;
  readonly #keepFinished: number;
  #state: OmsState;
  #messages = new Map<string, Known>();
  /** Keys of acknowledged messages, the longest ago first. */
  #finished = new Set<string>();
  #nextNumbers = new Map<number, number>();
  #seed: number;
  #mode: "auto" | "held" | undefined;
  /** `seq` of the last change that ended all deliveries: an exchange that began before it was abandoned. */
  #since = 0;
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #faults = new FaultsRebuild();

  constructor(settings: OmsSettings, options: RebuildOptions = {}) {
    const { seed = 1, keepFinished = Number.POSITIVE_INFINITY } = options;
    this.#settings = settings;
    this.#keepFinished = keepFinished;
    this.#seed = seed;
    this.#state = firstMoment(settings, seed).state;
  }

  /** @throws RebuildError when the entry does not fit to those before it */
  take(entry: StoredEntry): void {
    this.#faults.take(entry);
    if (entry.kind === "change") this.#take(entry);
    else if (entry.kind === "exchange" && entry.direction === "outbound")
      this.#attempted(entry);
  }

  /** Faults that are planned for the calls of partners. */
  get faults(): StandingFaults {
    return this.#faults.standing;
  }

  /** After the entries so far. */
  get moment(): Moment {
    return copyMoment({
      state: this.#state,
      messages: [...this.#messages.values()].map((known) =>
        this.#recordOf(known),
      ),
      nextNumbers: this.#nextNumbers,
      seed: this.#seed,
    });
  }

  get snapshots(): readonly Snapshot[] {
    return [...this.#snapshots.values()];
  }

  /** Whether deliveries are held back, where somebody said so since the last reset. */
  get mode(): "auto" | "held" | undefined {
    return this.#mode;
  }

  #take({ seq, at, change }: ChangeEntry): void {
    switch (change.type) {
      case "decided":
        this.#decided(seq, at, change.facts, change.messages);
        return;
      case "numbered":
        this.#nextNumbers.set(change.seed, change.next);
        return;
      case "reset": {
        const first = firstMoment(this.#settings, change.seed);
        first.state.listings.clear();
        first.state.stock.clear();
        applyMasters(first.state, change.masters as Masters);
        this.#become(
          change.continueNumbers ? withNumbersOf(first, this.moment) : first,
          seq,
        );
        this.#mode = undefined;
        return;
      }
      case "masters":
        applyMasters(this.#state, change.masters as Masters);
        return;
      case "delivery-mode":
        this.#mode = change.mode;
        return;
      case "queued": {
        const known = this.#messages.get(change.message);
        if (known !== undefined)
          this.#messages.set(change.message, {
            ...known,
            tries: 0,
            released: true,
          });
        return;
      }
      case "fault-planned":
      case "faults-matched":
      case "faults-removed":
        return;
      case "snapshot-taken":
        this.#snapshots.delete(change.name);
        this.#snapshots.set(change.name, {
          name: change.name,
          takenAt: at,
          moment: this.moment,
        });
        return;
      case "snapshot-deleted":
        this.#snapshots.delete(change.name);
        return;
      case "snapshot-restored": {
        const snapshot = this.#snapshots.get(change.name);
        if (snapshot === undefined)
          throw new RebuildError(
            seq,
            `goes back to the snapshot ${change.name}, which no earlier entry took`,
          );
        const moment = copyMoment(snapshot.moment);
        this.#become(
          change.continueNumbers ? withNumbersOf(moment, this.moment) : moment,
          seq,
        );
        return;
      }
    }
  }

  #decided(
    seq: number,
    at: number,
    facts: readonly unknown[],
    messages: readonly unknown[],
  ): void {
    try {
      for (const fact of facts) evolve(this.#state, fact as Fact);
    } catch (error) {
      throw new RebuildError(
        seq,
        error instanceof Error ? error.message : String(error),
        { cause: error },
      );
    }
    for (const message of messages as readonly OutgoingMessage[])
      this.#messages.set(message.key, {
        message,
        createdAt: at,
        attempts: [],
        tries: 0,
        released: false,
      });
  }

  #attempted(exchange: ExchangeEntry): void {
    const key = exchange.message ?? "";
    const known = this.#messages.get(key);
    if (known === undefined || exchange.opened < this.#since) return;
    const attempt: Attempt = {
      number: exchange.attempt ?? known.attempts.length + 1,
      exchange,
      ...assessExchange(exchange),
    };
    const attempts = [...known.attempts, attempt];
    // Copies asked for by hand carry a fault, and what the kit cut off itself was no try.
    const counts =
      exchange.fault === undefined && exchange.ending !== "answer-lost";
    const tries = known.tries + (counts ? 1 : 0);
    this.#messages.set(key, { ...known, attempts, tries });
    if (attempt.acknowledged) this.#finish(key);
  }

  #finish(key: string): void {
    this.#finished.add(key);
    if (this.#finished.size <= this.#keepFinished) return;
    const [oldest] = this.#finished;
    if (oldest === undefined) return;
    this.#finished.delete(oldest);
    this.#messages.delete(oldest);
  }

  #become(moment: Moment, seq: number): void {
    this.#since = seq;
    this.#state = moment.state;
    this.#nextNumbers = new Map(moment.nextNumbers);
    this.#seed = moment.seed;
    this.#messages = new Map(
      moment.messages.map((record) => [
        record.message.key,
        { ...record, tries: 0, released: false },
      ]),
    );
    this.#finished = new Set(
      moment.messages
        .filter(({ state }) => state === "delivered")
        .map(({ message }) => message.key),
    );
  }

  #recordOf(known: Known): DeliveryRecord {
    const { message, createdAt, attempts } = known;
    return { message, createdAt, attempts, state: this.#stateOf(known) };
  }

  /** A message that was not acknowledged is owed again, unless all its attempts are used up. */
  #stateOf({ attempts, tries, released }: Known): DeliveryRecord["state"] {
    if (attempts.some(({ acknowledged }) => acknowledged)) return "delivered";
    const { mode, retryDelaysMs } = this.#settings.delivery;
    if (tries > retryDelaysMs.length) return "parked";
    return (this.#mode ?? mode) === "held" && !released ? "held" : "queued";
  }
}
