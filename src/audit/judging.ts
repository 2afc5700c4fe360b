/** The rules over exchanges and lives, with what they said added up and the evidence of it kept. */
import type { ExchangeEntry, Profile } from "../history/entry.js";
import { problemOf } from "../rules/judge.js";
import type { OrderLife } from "../rules/life.js";
import type { Finding, Judgement, OrderRule, Rule } from "../rules/rule.js";
import { RulesInSight } from "./rules-in-sight.js";
import { Evidence, type Shown } from "./evidence.js";
import type { Place } from "./recorded.js";
import { heldUpExchange } from "./standing.js";
import { RequirementTally } from "./tally.js";
import { profilesIn } from "./traits.js";

export interface JudgingOptions {
  readonly rules: readonly Rule[];
  /** Findings of one requirement that are kept whole. */
  readonly findings: number;
  /** Hears each finding as it is made, those too that are not kept. */
  readonly onFinding?: (requirement: string, finding: Finding) => void;
}

/** What of a judgement holds, as far as its life is known. */
export type Held = (requirement: string, judgement: Judgement) => Judgement;

export class Judging {
  readonly evidence = new Evidence();
  readonly tallies = new Map<string, RequirementTally>();
  readonly #options: JudgingOptions;
  readonly #orderRules: Readonly<Record<Profile, readonly OrderRule[]>>;
  readonly #exchangeRules: RulesInSight;

  constructor(options: JudgingOptions) {
    this.#options = options;
    const ofProfile = (profile: Profile): OrderRule[] =>
      options.rules.filter(
        (rule): rule is OrderRule =>
          rule.about === "order" &&
          rule.requirement.startsWith(profile.toUpperCase()),
      );
    this.#orderRules = { efs: ofProfile("efs"), erp: ofProfile("erp") };
    this.#exchangeRules = new RulesInSight(options.rules);
    for (const { requirement } of options.rules)
      this.tallies.set(requirement, new RequirementTally(options.findings));
  }

  exchange(exchange: ExchangeEntry, place: Place): void {
    const where = (): string => `entry #${exchange.seq}`;
    const shown = (): Shown[] => [{ entry: exchange, place }];
    for (const rule of this.#exchangeRules.for(exchange)) {
      const { requirement } = rule;
      let judgement: Judgement;
      try {
        judgement = heldUpExchange(requirement, rule.judge(exchange), exchange);
      } catch (error) {
        this.#fail(requirement, where(), error);
        continue;
      }
      this.#add(requirement, judgement, shown);
    }
  }

  /** @param shown the entries of the life with these places */
  life(
    life: OrderLife,
    held: Held,
    shown: (evidence: readonly number[]) => readonly Shown[],
  ): void {
    const where = (): string =>
      `order ${life.orderCode} at ${life.locationCode} (from entry #${life.entries[0]?.seq ?? 0})`;
    for (const rule of this.#rulesFor(life)) {
      const { requirement } = rule;
      let judgement: Judgement;
      try {
        judgement = held(requirement, rule.judge(life));
      } catch (error) {
        this.#fail(requirement, where(), error);
        continue;
      }
      this.#add(requirement, judgement, shown);
    }
  }

  /** The same without counting or keeping anything; a rule that fails will be counted when the life is over. */
  peek(
    life: OrderLife,
    held: Held,
    told: (requirement: string, finding: Finding) => void,
  ): void {
    for (const rule of this.#rulesFor(life)) {
      let judgement: Judgement;
      try {
        judgement = held(rule.requirement, rule.judge(life));
      } catch {
        continue;
      }
      for (const finding of judgement.findings) told(rule.requirement, finding);
    }
  }

  #rulesFor({ entries }: OrderLife): readonly OrderRule[] {
    const profiles = profilesIn(entries);
    return profiles.length > 1
      ? profiles.flatMap((profile) => this.#orderRules[profile])
      : this.#orderRules[profiles[0] ?? "efs"];
  }

  #add(
    requirement: string,
    judgement: Judgement,
    shown: (evidence: readonly number[]) => readonly Shown[],
  ): void {
    const tally = this.tallies.get(requirement);
    if (tally === undefined || isEmpty(judgement)) return;
    for (const finding of tally.add(judgement))
      this.evidence.keep(shown(finding.evidence));
    for (const finding of judgement.findings)
      this.#options.onFinding?.(requirement, finding);
  }

  #fail(requirement: string, where: string, error: unknown): void {
    this.tallies
      .get(requirement)
      ?.fail(`The rule failed on ${where}: ${problemOf(error)}`);
  }
}

/** Most rules have nothing to say of most lives and exchanges. */
function isEmpty({ witnesses, findings, unjudged }: Judgement): boolean {
  return witnesses.length + findings.length + unjudged.length === 0;
}
