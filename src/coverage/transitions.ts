/** Which documented transitions were taken, and how often. */
import type { OrderLife } from "../rules/life.js";
import {
  lifecycle,
  nameOf,
  whyNotExpected,
  type Transition,
} from "./lifecycle.js";
import { orderSteps } from "./order-walk.js";
import { postingSteps } from "./posting-walk.js";
import { returnSteps } from "./return-walk.js";
import type { Scope } from "./scope.js";
import type { Step } from "./step.js";

export interface TransitionCoverage extends Pick<
  Transition,
  "machine" | "from" | "to" | "by" | "source"
> {
  /** How often it was taken. */
  readonly taken: number;
  /** Why it is not counted. */
  readonly outOfScope?: string;
}

export class TransitionTally {
  readonly #scope: Scope;
  readonly #legal: ReadonlyMap<string, Transition>;
  readonly #taken = new Map<string, number>();

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#legal = new Map(
      lifecycle[scope.profile].map((one) => [nameOf(one), one]),
    );
  }

  /** What is no step of the documented lifecycle counts for nothing. */
  add(life: OrderLife): void {
    for (const step of this.#stepsIn(life)) {
      const name = nameOf(step);
      if (this.#legal.get(name)?.by.includes(step.by) !== true) continue;
      this.#taken.set(name, (this.#taken.get(name) ?? 0) + 1);
    }
  }

  rows(): TransitionCoverage[] {
    return [...this.#legal].map(([name, transition]) => {
      const { machine, from, to, by, source } = transition;
      const reason = whyNotExpected(transition, this.#scope);
      return {
        machine,
        from,
        to,
        by,
        source,
        taken: this.#taken.get(name) ?? 0,
        ...(reason === undefined ? {} : { outOfScope: reason }),
      };
    });
  }

  #stepsIn(life: OrderLife): Step[] {
    return this.#scope.profile === "erp"
      ? postingSteps(life)
      : [...orderSteps(life), ...returnSteps(life)];
  }
}
