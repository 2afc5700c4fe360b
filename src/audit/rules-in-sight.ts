/** Of the rules about single exchanges those that look at one, found by its direction and operation. */
import type { Direction, ExchangeEntry } from "../history/entry.js";
import { isInSight, type ExchangeRule, type Rule } from "../rules/rule.js";

type Key = Pick<ExchangeEntry, "direction" | "operation">;

export class RulesInSight {
  /** By direction and operation; for an operation that no rule names, by the direction alone. */
  readonly #rules = new Map<string, readonly ExchangeRule[]>();

  constructor(rules: readonly Rule[]) {
    const all = rules.filter((rule) => rule.about === "exchange");
    const named = new Set(all.flatMap(({ sees }) => sees?.operations ?? []));
    for (const direction of directions)
      for (const operation of [null, ...named])
        this.#rules.set(
          keyOf({ direction, operation }),
          all.filter(
            ({ sees }) =>
              sees === undefined || isInSight(sees, { direction, operation }),
          ),
        );
  }

  for({ direction, operation }: Key): readonly ExchangeRule[] {
    return (
      this.#rules.get(keyOf({ direction, operation })) ??
      this.#rules.get(keyOf({ direction, operation: null })) ??
      []
    );
  }
}

const directions: readonly Direction[] = ["inbound", "outbound"];

function keyOf({ direction, operation }: Key): string {
  return `${direction} ${operation ?? ""}`;
}
