/** Coverage of a recording of which nobody knows beforehand what it is about. */
import type { Coverage } from "../coverage/coverage.js";
import { CoverageTally } from "../coverage/coverage.js";
import type { ExchangeEntry, Profile } from "../history/entry.js";
import type { OrderLife } from "../rules/life.js";
import type { Requirement } from "../rules/requirement.js";

export class LifeCoverage {
  readonly #tallies: Readonly<Record<Profile, CoverageTally>>;
  /** Declared by use: filled before the table is asked for. */
  readonly #apis: string[] = [];

  constructor(register: readonly Requirement[]) {
    const tally = (profile: Profile): CoverageTally =>
      new CoverageTally({ profile, optionalApis: this.#apis }, register);
    this.#tallies = { efs: tally("efs"), erp: tally("erp") };
  }

  see(exchange: ExchangeEntry): void {
    this.#tallies.efs.see(exchange);
    this.#tallies.erp.see(exchange);
  }

  /** @param profiles what the life is about */
  add(life: OrderLife, profiles: readonly Profile[]): void {
    for (const profile of profiles) this.#tallies[profile].addLife(life);
  }

  /** Once, at the end. */
  table(
    profile: Profile,
    apis: Iterable<string>,
    results: readonly {
      readonly id: string;
      readonly occasions: number;
      readonly witnessed: number;
    }[],
  ): Coverage {
    this.#apis.push(...apis);
    const tally = this.#tallies[profile];
    for (const { id, occasions, witnessed } of results)
      tally.addRequirement(id, { exercised: occasions, judged: witnessed });
    return tally.table();
  }
}
