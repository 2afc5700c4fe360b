/** How often each requirement of the profile was exercised, and how often it was judged. */
import type { Requirement } from "../rules/requirement.js";
import { declares, undeclared, type Scope } from "./scope.js";

export interface Exercise {
  /** Occasions on which its premise was met, judged or not. */
  readonly exercised: number;
  readonly judged: number;
}

export interface RequirementCoverage extends Exercise {
  readonly id: string;
  /** Why it is not counted. */
  readonly outOfScope?: string;
}

/** A row of the register, as far as coverage needs it. */
export type CoveredRequirement = Pick<
  Requirement,
  "id" | "profile" | "api" | "unchecked"
>;

export class RequirementTally {
  readonly #scope: Scope;
  readonly #rows: readonly CoveredRequirement[];
  readonly #seen = new Map<string, Exercise>();

  constructor(scope: Scope, rows: readonly CoveredRequirement[]) {
    this.#scope = scope;
    this.#rows = rows.filter(({ profile }) => profile === scope.profile);
  }

  add(id: string, { exercised, judged }: Exercise): void {
    const before = this.#seen.get(id) ?? { exercised: 0, judged: 0 };
    this.#seen.set(id, {
      exercised: before.exercised + exercised,
      judged: before.judged + judged,
    });
  }

  rows(): RequirementCoverage[] {
    return this.#rows.map((row) => {
      const reason = whyNot(row, this.#scope);
      return {
        id: row.id,
        ...(this.#seen.get(row.id) ?? { exercised: 0, judged: 0 }),
        ...(reason === undefined ? {} : { outOfScope: reason }),
      };
    });
  }
}

function whyNot(
  { api, unchecked }: CoveredRequirement,
  scope: Scope,
): string | undefined {
  if (unchecked !== undefined) return "no rule judges it";
  return api !== undefined && !declares(scope, api)
    ? undeclared(api)
    : undefined;
}
