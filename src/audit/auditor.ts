/**
 * Judges recorded traffic as it is read: exchange rules see each exchange, order rules each life when it leaves. Nothing else is
 * kept, so any number of exchanges fits into the same memory.
 */
import { isOperationId } from "../contract/operations.js";
import type { ExchangeEntry, Profile } from "../history/entry.js";
import {
  livesOf,
  subjectsOf,
  type LifeEntry,
  type OrderLife,
  type Subject,
} from "../rules/life.js";
import type { Requirement } from "../rules/requirement.js";
import type { Finding } from "../rules/rule.js";
import { apisOf } from "../verdict/optional-apis.js";
import { beginsAfter } from "./beginning.js";
import { LifeCoverage } from "./coverage.js";
import type { Shown } from "./evidence.js";
import { Judging, type JudgingOptions } from "./judging.js";
import { FaultMemory, noteAcknowledged } from "./memory.js";
import {
  OpenOrders,
  type Bounds,
  type Leaving,
  type OpenOrder,
} from "./open-orders.js";
import { parked, readParked } from "./parked.js";
import type { Item, Place } from "./recorded.js";
import { heldUp, type Standing } from "./standing.js";
import {
  endsOrder,
  isLostForOrders,
  needsOthers,
  profilesIn,
} from "./traits.js";

export interface AuditorOptions extends Bounds, JudgingOptions {
  readonly register: readonly Requirement[];
  /** The recording holds everything from the first order on: what it does not show did not happen. */
  readonly fromStart: boolean;
}

export class Auditor {
  readonly judging: Judging;
  readonly coverage: LifeCoverage;
  /** Of the optional APIs those of which a call succeeded, with the number of calls. */
  readonly apis = new Map<string, number>();
  readonly exchanges = { inbound: 0, outbound: 0 };
  readonly perProfile: Record<Profile, number> = { efs: 0, erp: 0 };
  /** Lives that were seen from their beginning, those that were not, and those that were let go for others. */
  readonly lives = { whole: 0, headless: 0, letGo: 0 };
  faults = 0;
  /** How often something was missing in the middle. */
  gaps = 0;
  readonly #options: AuditorOptions;
  readonly #orders: OpenOrders;
  readonly #recorded = new Set<string>();
  readonly #faults = new FaultMemory();
  readonly #acknowledged = new Set<string>();
  /** Time of the first entry since the recording began, or began again. */
  #from: number | undefined;
  /** Time of the last entry since then: after a gap another clock may be telling it. */
  #now = -Infinity;
  #begun = Infinity;
  #last = -Infinity;

  constructor(options: AuditorOptions) {
    this.#options = options;
    this.judging = new Judging(options);
    this.coverage = new LifeCoverage(options.register);
    this.#orders = new OpenOrders(options, (order, why) => {
      this.#leave(order, why);
    });
  }

  /** Milliseconds since the epoch: the first thing seen, and the last. */
  get span(): { readonly from: number; readonly to: number } | undefined {
    return this.#begun === Infinity
      ? undefined
      : { from: this.#begun, to: this.#last };
  }

  /** The most orders that were open at one time. */
  get mostOpen(): number {
    return this.#orders.most;
  }

  take(item: Item): void {
    if (item.kind === "gap") {
      this.#orders.stop();
      if (this.#from !== undefined) this.gaps += 1;
      this.#from = undefined;
      this.#now = -Infinity;
      return;
    }
    const { entry, place } = item;
    if (entry.kind === "mark") return;
    this.#see(entry, place);
    this.#park(entry, item.text ?? JSON.stringify(entry), place);
    this.#orders.settle(this.#now);
  }

  /** Judges what is still open; nothing comes afterwards. */
  end(): void {
    this.#orders.stop();
  }

  /** Judges a run of the kit as the run itself was judged: its history is whole, and says what was asked for. */
  takeRun(items: readonly Extract<Item, { kind: "entry" }>[]): void {
    const entries = items.map(({ entry }) => entry);
    for (const { entry, place } of items)
      if (entry.kind !== "mark") this.#see(entry, place);
    const shown = (evidence: readonly number[]): Shown[] =>
      items.filter(({ entry }) => evidence.includes(entry.seq));
    for (const life of livesOf(entries)) {
      this.lives.whole += 1;
      this.coverage.add(life, profilesIn(life.entries));
      this.judging.life(life, (_, judgement) => judgement, shown);
    }
  }

  /** Judges the lives that were quiet for so long as they stand, without letting them go; nothing is counted. */
  peek(
    now: number,
    quietMs: number,
    told: (requirement: string, finding: Finding) => void,
  ): void {
    for (const order of this.#orders.all()) {
      if (order.lastAt > now - quietMs || order.peeked === order.parked.length)
        continue;
      order.peeked = order.parked.length;
      const life = this.#lifeOf(order);
      const standing = this.#standingOf(order, life, "stopped");
      this.judging.peek(
        life,
        (requirement, judgement) =>
          heldUp(requirement, judgement, life, standing),
        told,
      );
    }
  }

  #see(entry: LifeEntry, place: Place): void {
    this.#begun = Math.min(this.#begun, entry.at);
    const end = entry.at + (entry.kind === "exchange" ? entry.durationMs : 0);
    // What was open when the recording began again had begun before.
    this.#from ??= end;
    this.#now = Math.max(this.#now, end);
    this.#last = Math.max(this.#last, this.#now);
    if (entry.kind === "fault") this.faults += 1;
    if (entry.kind === "exchange") this.#seeExchange(entry, place);
  }

  #seeExchange(exchange: ExchangeEntry, place: Place): void {
    const { direction, operation } = exchange;
    this.exchanges[direction] += 1;
    this.perProfile[operation === "outwardSalesPosting" ? "erp" : "efs"] += 1;
    if (operation !== null && isOperationId(operation))
      this.#recorded.add(operation);
    for (const api of apisOf(exchange))
      this.apis.set(api, (this.apis.get(api) ?? 0) + 1);
    this.coverage.see(exchange);
    noteAcknowledged(exchange, this.#acknowledged);
    this.judging.exchange(exchange, place);
  }

  #park(entry: LifeEntry, text: string, place: Place): void {
    const kept = parked(text, entry.seq, place);
    if (entry.kind === "vendor") {
      if (entry.event !== "output") this.#orders.parkInAll(kept);
      return;
    }
    for (const subject of this.#subjectsOf(entry, place)) {
      const order = this.#orders.at(subject, entry.at, this.#from ?? entry.at);
      if (entry.kind === "exchange")
        order.ended = endsOrder(entry, order.ended);
      this.#orders.park(order, kept);
    }
  }

  #subjectsOf(
    entry: Exclude<LifeEntry, { kind: "vendor" }>,
    { file, line }: Place,
  ): readonly Subject[] {
    const own = subjectsOf(entry);
    if (entry.kind === "fault") this.#faults.note(entry, own);
    if (entry.kind !== "exchange" || own.length > 0) return own;
    const faulted = this.#faults.of(entry);
    // Nobody knows of which order it was: of each it may be the missing piece.
    if (faulted === undefined && isLostForOrders(entry))
      this.take({
        kind: "gap",
        reason: `the body of a call (${file}:${line}) was not kept whole`,
      });
    return faulted ?? [];
  }

  #leave(order: OpenOrder, why: Leaving): void {
    const life = this.#lifeOf(order);
    const standing = this.#standingOf(order, life, why);
    if (standing.headless === undefined) this.lives.whole += 1;
    else this.lives.headless += 1;
    if (why === "full") this.lives.letGo += 1;
    if (!order.goesOn) this.coverage.add(life, profilesIn(life.entries));
    this.judging.life(
      life,
      (requirement, judgement) =>
        heldUp(requirement, judgement, life, standing),
      (evidence) =>
        order.parked
          .filter(({ seq }) => evidence.includes(seq))
          .map((one) => ({ entry: readParked(one), place: one.place })),
    );
  }

  #lifeOf({ orderCode, locationCode, parked }: OpenOrder): OrderLife {
    return {
      orderCode,
      locationCode,
      entries: parked.map(readParked),
      acknowledges: this.#acknowledged,
    };
  }

  #standingOf(order: OpenOrder, life: OrderLife, why: Leaving): Standing {
    return {
      headless: this.#whyHeadless(order, life),
      tailless:
        why === "rest"
          ? undefined
          : "the recording does not go on long enough to show that this was the end of it",
      recorded: this.#recorded,
    };
  }

  #whyHeadless(order: OpenOrder, life: OrderLife): string | undefined {
    if (order.goesOn)
      return "an earlier part of the order's life was no longer at hand";
    if (needsOthers(life))
      return "what other orders show beside it was not at hand";
    const sinceStart = this.#options.fromStart && this.gaps === 0;
    return sinceStart || beginsAfter(life, order.from)
      ? undefined
      : "the order was not placed a minute or more after the recording began, so something about it may have come before (--from-start says that nothing did)";
  }
}
