/**
 * Judges recorded traffic as it is read: exchange rules see each exchange, order rules each life when it leaves. Nothing else is
 * kept, so any number of exchanges fits into the same memory.
 */
import type { ExchangeEntry, Profile } from "../history/entry.js";
import { problemOf } from "../rules/judge.js";
import {
  livesOf,
  subjectsOf,
  type LifeEntry,
  type OrderLife,
  type Subject,
} from "../rules/life.js";
import type { Requirement } from "../rules/requirement.js";
import type { Finding, Judgement, OrderRule, Rule } from "../rules/rule.js";
import { apisOf } from "../verdict/optional-apis.js";
import { beginsAfter } from "./beginning.js";
import { LifeCoverage } from "./coverage.js";
import { Evidence, type Shown } from "./evidence.js";
import { FaultMemory, noteAcknowledged } from "./memory.js";
import {
  OpenOrders,
  type Bounds,
  type Leaving,
  type OpenOrder,
} from "./open-orders.js";
import { parked, readParked } from "./parked.js";
import type { Item, Place } from "./recorded.js";
import { heldUp, heldUpExchange, type Standing } from "./standing.js";
import { RequirementTally } from "./tally.js";
import {
  endsOrder,
  isLostForOrders,
  needsOthers,
  profilesIn,
} from "./traits.js";

export interface AuditorOptions extends Bounds {
  readonly rules: readonly Rule[];
  readonly register: readonly Requirement[];
  /** The recording holds everything from the first order on: what it does not show did not happen. */
  readonly fromStart: boolean;
  /** Findings of one requirement that are kept whole. */
  readonly findings: number;
  /** Hears each finding as it is made, those too that are not kept. */
  readonly onFinding?: (requirement: string, finding: Finding) => void;
}

export class Auditor {
  readonly evidence = new Evidence();
  readonly coverage: LifeCoverage;
  readonly tallies = new Map<string, RequirementTally>();
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
  readonly #orderRules: Readonly<Record<Profile, readonly OrderRule[]>>;
  readonly #recorded = new Set<string>();
  readonly #faults = new FaultMemory();
  readonly #acknowledged = new Set<string>();
  /** Time of the first entry since the recording began, or began again. */
  #from: number | undefined;
  #begun = Infinity;
  #now = -Infinity;

  constructor(options: AuditorOptions) {
    this.#options = options;
    this.coverage = new LifeCoverage(options.register);
    this.#orders = new OpenOrders(options, (order, why) => {
      this.#leave(order, why);
    });
    const ofProfile = (profile: Profile): OrderRule[] =>
      options.rules.filter(
        (rule): rule is OrderRule =>
          rule.about === "order" &&
          rule.requirement.startsWith(profile.toUpperCase()),
      );
    this.#orderRules = { efs: ofProfile("efs"), erp: ofProfile("erp") };
    for (const { requirement } of options.rules)
      this.tallies.set(requirement, new RequirementTally(options.findings));
  }

  /** Milliseconds since the epoch: the first thing seen, and the last. */
  get span(): { readonly from: number; readonly to: number } | undefined {
    return this.#begun === Infinity
      ? undefined
      : { from: this.#begun, to: this.#now };
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
      this.#judgeLife(life, (_, judgement) => judgement, shown);
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
      for (const profile of profilesIn(life.entries))
        for (const rule of this.#orderRules[profile])
          for (const finding of heldUp(
            rule.requirement,
            rule.judge(life),
            life,
            standing,
          ).findings)
            told(rule.requirement, finding);
    }
  }

  #see(entry: LifeEntry, place: Place): void {
    this.#begun = Math.min(this.#begun, entry.at);
    this.#from ??= entry.at;
    const duration = entry.kind === "exchange" ? entry.durationMs : 0;
    this.#now = Math.max(this.#now, entry.at + duration);
    if (entry.kind === "fault") this.faults += 1;
    if (entry.kind === "exchange") this.#judgeExchange(entry, place);
  }

  #judgeExchange(exchange: ExchangeEntry, place: Place): void {
    const { direction, operation } = exchange;
    this.exchanges[direction] += 1;
    this.perProfile[operation === "outwardSalesPosting" ? "erp" : "efs"] += 1;
    if (operation !== null) this.#recorded.add(operation);
    for (const api of apisOf(exchange))
      this.apis.set(api, (this.apis.get(api) ?? 0) + 1);
    this.coverage.see(exchange);
    noteAcknowledged(exchange, this.#acknowledged);
    for (const rule of this.#options.rules) {
      if (rule.about !== "exchange") continue;
      this.#add(
        rule,
        () => heldUpExchange(rule.judge(exchange), exchange),
        () => `entry #${exchange.seq}`,
        () => [{ entry: exchange, place }],
      );
    }
  }

  #park(entry: LifeEntry, text: string, place: Place): void {
    const kept = parked(text, entry.seq, place);
    if (entry.kind === "vendor") {
      if (entry.event !== "output")
        for (const order of [...this.#orders.all()])
          this.#orders.park(order, kept);
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
    this.#judgeLife(
      life,
      (requirement, judgement) =>
        heldUp(requirement, judgement, life, standing),
      (evidence) =>
        order.parked
          .filter(({ seq }) => evidence.includes(seq))
          .map((one) => ({ entry: readParked(one), place: one.place })),
    );
  }

  #judgeLife(
    life: OrderLife,
    held: (requirement: string, judgement: Judgement) => Judgement,
    shown: (evidence: readonly number[]) => readonly Shown[],
  ): void {
    for (const profile of profilesIn(life.entries))
      for (const rule of this.#orderRules[profile])
        this.#add(
          rule,
          () => held(rule.requirement, rule.judge(life)),
          () =>
            `order ${life.orderCode} at ${life.locationCode} (from entry #${life.entries[0]?.seq ?? 0})`,
          shown,
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
      : "the recording does not show the beginning of the order";
  }

  #add(
    rule: Rule,
    judge: () => Judgement,
    where: () => string,
    shown: (evidence: readonly number[]) => readonly Shown[],
  ): void {
    const tally = this.tallies.get(rule.requirement);
    if (tally === undefined) return;
    let judgement: Judgement;
    try {
      judgement = judge();
    } catch (error) {
      tally.fail(`The rule failed on ${where()}: ${problemOf(error)}`);
      return;
    }
    for (const finding of tally.add(judgement))
      this.evidence.keep(shown(finding.evidence));
    for (const finding of judgement.findings)
      this.#options.onFinding?.(rule.requirement, finding);
  }
}
